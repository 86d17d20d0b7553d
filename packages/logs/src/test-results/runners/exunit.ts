import type { TestFormat } from '../test-format.js';

/** Elixir's ExUnit. */
export const exunit: TestFormat = {
  runner: 'exunit',
  keywords: [') test ', ') property ', ') doctest ', 'finished in '],
  failures: [
    {
      pattern: /^ {1,4}\d+\) (?<name>(?:test|property|doctest) .+ \([A-Z][\w.]*\))$/,
      message: /^ {5,}(?<message>(?:\*\* \(|Assertion |Expected |match \(|\S+ failed).*)/,
      messageWithin: 3,
    },
  ],
  totals: [
    {
      inside: { begin: /^Finished in [\d.]+ seconds/, end: /^(?!)/, maxLines: 3 },
      pattern:
        /^(?:\d+ (?:doctests?|propert(?:y|ies)), )*(?<run>\d+) tests?, (?<failed>\d+) failures?(?:, \d+ excluded)?(?:, \d+ invalid)?(?:, (?<skipped>\d+) skipped)?$/,
    },
  ],
};
