export default {
  title: 'A property was renamed in one file, and tsc finds the three places that were forgotten',
  versionCommand: 'echo "typescript $(node -p "require(\'typescript/package.json\').version")"',
  prepare: ['npm install --package-lock-only --no-audit --no-fund'],
  headCommit: { message: 'Rename Product.price to unitPrice', author: 'Jonas Lind' },
  changedFiles: ['src/product.ts', 'src/catalog.ts'],
  jobs: [
    {
      name: 'typecheck',
      hasPassingLog: true,
      variables: { FORCE_COLOR: 1 },
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-node@v4', with: { 'node-version': 20 } },
        { run: 'npm ci --no-audit --no-fund' },
        { run: 'npm run typecheck' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'type',
    job: 'typecheck',
    quote: "src/cart.ts(9,50): error TS2339: Property 'price' does not exist on type 'Product'.",
    alternatives: [
      "src/invoice.ts(4,32): error TS2339: Property 'price' does not exist on type 'Product'.",
      "src/invoice.ts(8,63): error TS2339: Property 'price' does not exist on type 'Product'.",
    ],
    mustMention: ['price', 'Product'],
  },
};
