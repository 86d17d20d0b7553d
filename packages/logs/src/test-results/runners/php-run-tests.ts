import type { TestFormat } from '../test-format.js';

/** The test script of PHP and its extensions. */
export const phpRunTests: TestFormat = {
  runner: 'php-run-tests',
  keywords: ['fail ', 'tests failed  '],
  failures: [
    {
      pattern: /^(?:TEST \d+\/\d+ \[[^\]]*\]\s*)?FAIL (?<name>\S.*?) \[(?<file>\S+\.phpt)\]/,
    },
  ],
  totals: [{ pattern: /^Tests failed +: +(?<failed>\d+) / }],
};
