import type { TestFormat } from '../test-format.js';

/** gocheck (`gopkg.in/check.v1`). */
export const gocheck: TestFormat = {
  runner: 'gocheck',
  keywords: ['fail: ', 'panic: ', 'oops: '],
  failures: [{ pattern: /^(?:FAIL|PANIC): (?<file>[\w./-]+\.go):\d+: (?<name>\w+\.\w+)$/ }],
  totals: [
    { pattern: /^OOPS: (?<passed>\d+) passed(?:, (?<skipped>\d+) skipped)?(?:, (?<failed>\d+) FAILED)?/ },
  ],
};
