import type { TestFormat } from '../test-format.js';

/** CppUnit. */
export const cppunit: TestFormat = {
  runner: 'cppunit',
  keywords: [') test: ', 'failure total: '],
  failures: [{ pattern: /^\d+\) test: (?<name>\S.*?) \([FE]\)(?: line: \d+ (?<file>\S+))?/ }],
  totals: [
    {
      pattern: /^Run: +(?<run>\d+) +Failure total: +\d+ +Failures: +(?<failed>\d+) +Errors: +(?<errors>\d+)/,
    },
  ],
};
