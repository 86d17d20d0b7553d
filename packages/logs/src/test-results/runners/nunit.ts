import type { TestFormat } from '../test-format.js';

/** NUnit's console runner. */
export const nunit: TestFormat = {
  runner: 'nunit',
  keywords: [
    ') failed : ',
    ') error : ',
    ') test failure : ',
    ') test error : ',
    'test count: ',
    'tests run: ',
  ],
  failures: [
    {
      pattern: /^\d+\) (?:Failed|Error|Invalid|Test Failure|Test Error) : (?<name>\S.*)$/,
      message: /^\s*(?<message>\S.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern: /^ *Test Count: (?<run>\d+), (?:Pass(?:ed)?): (?<passed>\d+), (?:Fail(?:ed)?): (?<failed>\d+)/,
    },
    { pattern: /^Tests run: (?<run>\d+), Errors: (?<errors>\d+), Failures: (?<failed>\d+), Inconclusive: / },
  ],
};
