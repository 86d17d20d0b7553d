import type { TestFormat } from '../test-format.js';

/** Jasmine, and Karma's own reporters. */
export const jasmine: TestFormat = {
  runner: 'jasmine',
  keywords: [' failed', 'failures:', ' specs, '],
  failures: [
    {
      pattern:
        /^(?:[A-Z][\w ]{0,40} [\d.]+ \([^)]{1,60}\)|[A-Z]\w+ [\d.]+ \([^)]{1,60}\)) (?<name>\S.*?) FAILED$/,
      unless: /: Executed \d+ of \d+/,
      message: /^\s+(?<message>\S.*)/,
      messageWithin: 1,
    },
    {
      pattern: /^\d+\) (?<name>\S.*)$/,
      unless: /^\d+\) Scenario: /,
      inside: {
        begin: /^Failures:?\s*$/,
        end: /^\d+ specs?, |^Finished in|^Executed \d+ of/,
        maxLines: 2000,
      },
      message: /^ {4}(?<message>\S.*)/,
      messageWithin: 3,
    },
  ],
  totals: [
    { pattern: /^(?<run>\d+) specs?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) pending(?: specs?)?)?/ },
  ],
};
