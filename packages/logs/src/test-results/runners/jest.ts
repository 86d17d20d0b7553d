import type { TestFormat } from '../test-format.js';

/** Jest. */
export const jest: TestFormat = {
  runner: 'jest',
  keywords: ['● ', 'fail ', 'tests: ', ' total in '],
  context: [/^ *FAIL +(?:[\w.@/-]+ +)?(?<file>\S+\.\w{1,6})(?: \([\d.]+ ?m?s\))?$/],
  failures: [
    {
      pattern: /^ {0,4}● (?<name>\S.*)$/,
      unless:
        /● (?:Console$|Test suite failed to run|Cannot log after|process\.exit called|Validation (?:Warning|Error)|Deprecation Warning|Multiple configurations|Unhandled|Invalid|Error:)/,
      message: /^ {2,8}(?<message>(?:expect\(|thrown: |[A-Z]\w*(?:Error|Exception)\b|Expected |Timeout).*)/,
    },
  ],
  totals: [
    {
      pattern:
        /^ *Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ (?:todo|pending), )?(?:(?<passed>\d+) passed, )?(?<run>\d+) total/,
    },
    {
      // Before version 20.
      pattern:
        /^ *(?:(?<failed>\d+) tests? failed, )?(?:(?<skipped>\d+) tests? skipped, )?(?<passed>\d+) tests? passed \((?<run>\d+) total in /,
    },
  ],
};
