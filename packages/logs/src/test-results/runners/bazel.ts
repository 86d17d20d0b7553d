import type { TestFormat } from '../test-format.js';

/** Bazel and Buck: targets, not tests. */
export const bazel: TestFormat = {
  runner: 'bazel',
  isWeak: true,
  keywords: [
    ' failed in ',
    ' failed to build',
    ' timeout in ',
    'fail: //',
    ' flaky, failed',
    'tests pass and',
  ],
  failures: [
    {
      pattern:
        /^(?<name>(?:@[\w.~+-]*)?\/\/\S+) +(?:\(cached\) )?(?:FAILED|TIMEOUT)(?: in |TO BUILD| TO BUILD|$)/,
    },
    { pattern: /^(?:FAIL|TIMEOUT): (?<name>(?:@[\w.~+-]*)?\/\/\S+) \(see / },
  ],
  totals: [
    {
      pattern:
        /^Executed \d+ out of (?<run>\d+) tests?: (?:(?<passed>\d+) tests? pass(?:es)?)?[^.]{0,40}? and (?<failed>\d+) fails? /,
    },
  ],
};
