import type { TestFormat } from '../test-format.js';

/** OCaml's Alcotest and OUnit. */
export const alcotest: TestFormat = {
  runner: 'alcotest',
  keywords: ['[fail] ', 'tests run.', 'test run.', 'error: ', 'failure: '],
  failures: [
    {
      pattern: /^[│> ]*\[FAIL\] +(?<suite>\S+(?: \S+)*) {2,}(?<place>\d+) {2,}(?<name>\S+(?: \S+)*) *│?$/,
      name: ({ suite = '', name = '' }) => `${suite} > ${name.replace(/\.$/, '')}`,
    },
    { pattern: /^(?:Error|Failure): (?<name>[\w ]+:\d+(?::[\w ]+)*)\.$/ },
  ],
  totals: [{ pattern: /^(?<failed>\d+) failures?! in [\d.]+s\. (?<run>\d+) tests? run\./ }],
};
