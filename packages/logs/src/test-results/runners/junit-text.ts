import type { TestFormat } from '../test-format.js';

/** JUnit 3 and 4 run as a program, and Bazel's Java runner. */
export const junitText: TestFormat = {
  runner: 'junit',
  keywords: ['tests run: ', 'there was 1 failure:', 'there were ', 'there was 1 error:', 'ok ('],
  failures: [
    {
      pattern: /^\d+\) (?<name>[\w$]+(?:\[.*\])?\((?:[\w$]+\.)*[\w$]+\))(?:$|(?:: ?)?(?<message>\S.*)$)/,
      inside: {
        begin: /^There (?:was|were) \d+ (?:failures?|errors?):$/,
        end: /^(?:FAILURES!!!|Tests run: )/,
        maxLines: 2000,
      },
      message: /^(?<message>(?:[\w$]+\.)+[A-Z][\w$]*(?:Error|Exception|Failure)\b.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern: /^Tests run: (?<run>\d+), {1,2}Failures: (?<failed>\d+)(?:, {1,2}Errors: (?<errors>\d+))?$/,
    },
    { pattern: /^OK \((?<run>\d+) tests?\)$/ },
  ],
};
