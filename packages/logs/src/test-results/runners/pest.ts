import type { TestFormat } from '../test-format.js';

/** Pest. */
export const pest: TestFormat = {
  runner: 'pest',
  keywords: ['failed  ', ' passed (', 'tests:  '],
  failures: [
    {
      pattern: /^ *(?:•+ +)?FAILED {2}(?<name>\S+ [>›] \S+(?: \S+)*)(?: {2,}\S+)?$/,
      message: /^ *(?<message>\S.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern:
        /^ *Tests: {2,}(?:(?<failed>\d+) failed(?:, )?)?(?:\d+ (?:risky|incomplete|todos?|warnings?)(?:, )?)*(?:(?<skipped>\d+) skipped(?:, )?)?(?:(?<passed>\d+) passed)?(?: \(\d+ assertions?\)| *$)/,
      unless: /\btotal\b/,
    },
  ],
};
