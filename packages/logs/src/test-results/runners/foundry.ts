import type { TestFormat } from '../test-format.js';

/** Foundry's forge. */
export const foundry: TestFormat = {
  runner: 'foundry',
  keywords: ['[fail', 'suite result: '],
  failures: [{ pattern: /^\[FAIL(?:[:.] ?(?<message>[^\]]*))?\] (?<name>\w+\(.*?\))/ }],
  totals: [
    {
      pattern:
        /^(?:Suite|Test) result: (?:FAILED|ok)\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) skipped/,
    },
  ],
};
