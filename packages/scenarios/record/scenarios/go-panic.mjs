export default {
  title: 'A Go test panics with a nil pointer: a product that is no longer in the catalog',
  versionCommand: 'go version',
  headCommit: { message: 'Skip withdrawn products in an order', author: 'Priya Raman' },
  changedFiles: ['order/order_test.go'],
  jobs: [
    {
      name: 'test',
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-go@v5', with: { 'go-version-file': 'go.mod' } },
        { run: 'go test ./...' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'exception',
    job: 'test',
    quote: 'panic: runtime error: invalid memory address or nil pointer dereference [recovered]',
    alternatives: ['\tpanic: runtime error: invalid memory address or nil pointer dereference'],
    mustMention: ['nil pointer'],
  },
};
