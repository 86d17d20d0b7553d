import type { TestFormat } from '../test-format.js';

/** Go's own test tool, and gotestsum. */
export const goTest: TestFormat = {
  runner: 'go-test',
  keywords: ['--- fail: ', '=== fail: ', '--- panic: ', 'done '],
  failures: [
    {
      pattern: /^ *--- (?:FAIL|PANIC): (?<name>\S+) \([\d.]+s?\)/,
      message: /^ +(?<message>(?:[\w./-]+\.go:\d+: |Error: +|panic: )\S.*)/,
      messageWithin: 12,
    },
    {
      pattern: /^=== FAIL: (?:(?<suite>\S+) )?(?<name>\S+) \([\d.]+s\)/,
      unless: /\(re-run \d+\)/,
    },
  ],
  totals: [
    {
      pattern:
        /^DONE (?:\d+ runs?, )?(?<run>\d+) tests?(?:, (?<skipped>\d+) skipped)?(?:, (?<failed>\d+) failures?)?(?:, (?<errors>\d+) errors?)? in /,
    },
  ],
};
