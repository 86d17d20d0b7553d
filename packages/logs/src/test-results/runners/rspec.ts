import type { TestFormat } from '../test-format.js';

/** RSpec, Crystal's spec, Hspec: the same list of failures and the same totals. */
export const rspec: TestFormat = {
  runner: 'rspec',
  keywords: ['rspec ', 'crystal spec ', ' examples, ', ' example, ', 'failures:'],
  failures: [
    {
      pattern: /^(?:rspec|crystal spec) '?(?<file>[^\s[:']+)(?<place>[:[][\d:]+\]?)'? +# (?<name>\S.*)$/,
    },
    {
      pattern: /^ {2}\d+\) (?<name>\S.*)$/,
      inside: {
        begin: /^Failures:$/,
        end: /^Finished in|^Randomized with seed|^\d+ examples?,|^Failed examples:/,
        maxLines: 2000,
      },
      message: /^ {5,}(?:Failure\/Error: )?(?<message>\S.*)/,
      messageWithin: 2,
    },
    {
      pattern: /^(?:rspec|crystal spec) '?(?<file>[^\s[:']+\.(?:rb|cr))(?<place>[:[][\d:]+\]?)'?$/,
      name: ({ file = '', place = '' }) => file + place,
    },
  ],
  totals: [
    {
      pattern:
        /^(?<run>\d+) examples?, (?<failed>\d+) failures?(?:, (?<errors>\d+) errors?(?: occurred outside of examples)?)?(?:, (?<skipped>\d+) pending)?/,
    },
  ],
};
