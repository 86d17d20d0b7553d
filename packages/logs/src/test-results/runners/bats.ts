import type { TestFormat } from '../test-format.js';

/** Bats' pretty output. */
export const bats: TestFormat = {
  runner: 'bats',
  isWeak: true,
  keywords: [' ✗ ', ' tests, ', ' test, '],
  failures: [
    { pattern: /^ ✗ (?<name>\S.*?)(?: \[[\d.]+\])?$/, message: /^ {3}(?<message>\S.*)/, messageWithin: 2 },
  ],
  totals: [
    { pattern: /^(?<run>\d+) tests?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) skipped)?(?: in .*)?$/ },
  ],
};
