import type { TestFormat } from '../test-format.js';

/** Robot Framework. */
export const robot: TestFormat = {
  runner: 'robot',
  keywords: ['| fail |', ' tests, ', ' test, '],
  failures: [
    {
      pattern: /^(?<name>\S.*?) +\| FAIL \|$/,
      unless: /^Suite |^\S+(?:\.\S+)+(?: ::.*)? +\| FAIL \|$/,
      message: /^(?<message>[^=-].*)/,
      messageWithin: 1,
    },
  ],
  totals: [
    {
      pattern:
        /^(?<run>\d+) tests?, (?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?$/,
      isPartial: true,
    },
  ],
};
