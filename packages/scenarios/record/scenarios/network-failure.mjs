export default {
  title: 'A download fails because the name of the server cannot be resolved',
  versionCommand: 'curl --version | cut -d" " -f1,2',
  headCommit: { message: 'Correct a typing error in the README', author: 'Tomasz Wieczorek' },
  changedFiles: ['README.md'],
  jobs: [
    {
      name: 'contract',
      steps: [
        { uses: 'actions/checkout@v4' },
        { name: 'Fetch fixtures', run: 'bash scripts/fetch-fixtures.sh' },
        { name: 'Contract tests', run: 'bash scripts/contract-tests.sh' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'platform',
    kind: 'network',
    job: 'contract',
    quote: 'curl: (6) Could not resolve host: fixtures.acme-shop.example',
    mustMention: ['resolve'],
  },
};
