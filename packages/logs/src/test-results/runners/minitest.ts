import type { TestFormat } from '../test-format.js';

/** Minitest, also as Rails prints it. */
export const minitest: TestFormat = {
  runner: 'minitest',
  keywords: ['#test_', ' runs, ', ' tests, '],
  failures: [
    {
      pattern:
        /^(?: {1,4}\d+\) (?:Failure|Error): ?)?(?<name>[A-Z][\w:]*#test_\S.*?)(?: \[(?<file>[^\]:]+):\d+\]:?|:)$/,
      message: /^\s*(?<message>\S.*)/,
      messageWithin: 1,
    },
    { pattern: /^(?<name>[A-Z][\w:]*#test_\S+) = [\d.]+ s = [FE]$/ },
  ],
  totals: [
    {
      pattern:
        /^(?<run>\d+) (?:runs|tests), \d+ assertions, (?<failed>\d+) failures, (?<errors>\d+) errors(?:, (?<skipped>\d+) skips)?/,
      unless: /pendings/,
    },
  ],
};
