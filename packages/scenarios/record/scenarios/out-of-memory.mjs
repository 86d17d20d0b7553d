export default {
  title: 'A build script fills the heap and V8 aborts it (exit code 134)',
  versionCommand: 'echo "node $(node --version)"',
  headCommit: { message: 'Index product descriptions for search', author: 'Mira Okafor' },
  changedFiles: ['scripts/build-search-index.mjs'],
  jobs: [
    {
      name: 'build',
      variables: { FORCE_COLOR: 1, NODE_OPTIONS: '--max-old-space-size=64' },
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-node@v4', with: { 'node-version': 20 } },
        { run: 'npm install --no-audit --no-fund' },
        { run: 'npm run build' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'platform',
    kind: 'resource',
    job: 'build',
    quote: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    mustMention: ['memory'],
  },
};
