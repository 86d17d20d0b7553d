export default {
  title: 'npm install asks for a package that does not exist (E404)',
  versionCommand: 'echo "npm $(npm --version)"',
  headCommit: { message: 'Use the shared price formatter', author: 'Jonas Lind' },
  changedFiles: ['package.json', 'src/price.js'],
  jobs: [
    {
      name: 'test',
      variables: { FORCE_COLOR: 1 },
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-node@v4', with: { 'node-version': 20 } },
        { run: 'npm install --no-audit --no-fund' },
        { run: 'npm test' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'dependency',
    job: 'test',
    quote:
      "npm error 404  The requested resource '@acme/price-fromat@^2.1.0' could not be found or you do not have permission to access it.",
    alternatives: ['npm error 404 Not Found - GET https://npm.acme-shop.example/@acme%2fprice-fromat'],
    mustMention: ['@acme/price-fromat'],
  },
};
