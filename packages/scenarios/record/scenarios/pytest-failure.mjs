export default {
  title: 'A pytest test fails with a chain of three exceptions: a currency code in lower case',
  versionCommand: 'python3 -m pytest --version 2>&1',
  headCommit: { message: 'Import freight lines from the carrier file', author: 'Priya Raman' },
  changedFiles: ['billing/rates.py', 'tests/test_invoice.py'],
  jobs: [
    {
      name: 'test',
      hasPassingLog: true,
      variables: { FORCE_COLOR: 1 },
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-python@v5', with: { 'python-version': '3.11' } },
        { run: 'python3 -m compileall -q billing' },
        { run: 'python3 -m pytest -v' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'exception',
    job: 'test',
    quote: "E           KeyError: 'usd'",
    alternatives: [
      "E           billing.rates.UnknownCurrencyError: no rate for currency 'usd'",
      'E               billing.invoice.InvoiceError: line 2 (Freight) cannot be converted',
    ],
    mustMention: ['usd'],
  },
};
