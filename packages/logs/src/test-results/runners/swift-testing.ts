import type { TestFormat } from '../test-format.js';

/** Swift Testing. */
export const swiftTesting: TestFormat = {
  runner: 'swift-testing',
  keywords: [' failed after ', ' recorded an issue at ', 'test run with '],
  failures: [
    {
      pattern:
        /^\S{1,2} {1,2}Test (?<name>"[^"]+"|[\w.]+\(.*?\)) (?:with \d+ test cases? )?failed after [\d.]+ seconds/,
      name: ({ name = '' }) => name.replace(/^"(.*)"$/, '$1'),
    },
  ],
  totals: [
    {
      pattern:
        /^\S{1,2} {1,2}Test run with (?<run>\d+) tests?(?: in \d+ suites?)? (?:failed|passed) after [\d.]+ seconds with (?<failed>\d+) issues?/,
    },
  ],
};
