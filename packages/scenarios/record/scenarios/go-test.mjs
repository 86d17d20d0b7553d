export default {
  title: 'One row of a Go table test fails: 19.99 becomes 1998 cents',
  versionCommand: 'go version',
  headCommit: { message: 'Read supplier prices with cents', author: 'Tomasz Wieczorek' },
  changedFiles: ['price/price.go', 'price/price_test.go'],
  jobs: [
    {
      name: 'test',
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-go@v5', with: { 'go-version-file': 'go.mod' } },
        { run: 'go vet ./...' },
        { run: 'go test -v ./...' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'test-assertion',
    job: 'test',
    quote: '    price_test.go:24: Parse("19.99") = 1998, want 1999',
    mustMention: ['1998', '1999'],
  },
};
