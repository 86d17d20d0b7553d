import { missingArtifactStep } from '../frame/artifact.mjs';

const setUp = [
  { uses: 'actions/checkout@v4' },
  { uses: 'actions/setup-node@v4', with: { 'node-version': 20 } },
  { run: 'npm install --no-audit --no-fund' },
];
const variables = { FORCE_COLOR: 1 };

export default {
  title: 'Lint is green, the vite build fails on the case of a file name, and the deployment falls with it',
  versionCommand: 'echo "vite $(node -p "require(\'./package.json\').devDependencies.vite")"',
  headCommit: { message: 'Move the checkout button to its own file', author: 'Mira Okafor' },
  changedFiles: ['src/main.js', 'src/checkout.js'],
  jobs: [
    { name: 'lint', variables, steps: [...setUp, { run: 'npm run lint' }] },
    {
      name: 'build',
      variables,
      steps: [...setUp, { run: 'npm run build' }, { uses: 'actions/upload-artifact@v4' }],
    },
    {
      name: 'deploy',
      variables,
      steps: [{ uses: 'actions/checkout@v4' }, missingArtifactStep, { run: 'bash scripts/deploy.sh' }],
    },
    { name: 'notify', steps: [] },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'compile',
    job: 'build',
    quote: 'Could not resolve "./Checkout.js" from "src/main.js"',
    mustMention: ['Checkout.js'],
  },
};
