export default {
  title: 'A shop cart takes a coupon off twice, and one vitest assertion says so',
  versionCommand: 'echo "vitest $(node -p "require(\'vitest/package.json\').version")"',
  prepare: ['npm install --package-lock-only --no-audit --no-fund'],
  headCommit: { message: 'Show the discounted subtotal in the cart', author: 'Mira Okafor' },
  changedFiles: ['src/cart.js'],
  jobs: [
    {
      name: 'test',
      hasPassingLog: true,
      variables: { FORCE_COLOR: 1 },
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-node@v4', with: { 'node-version': 20 } },
        { run: 'npm ci --no-audit --no-fund' },
        { run: 'npm test' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'test-assertion',
    job: 'test',
    quote: 'AssertionError: expected 81 to be 90 // Object.is equality',
    alternatives: ['   → expected 81 to be 90 // Object.is equality'],
    mustMention: ['81', '90'],
  },
};
