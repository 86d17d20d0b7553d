import type { TestFormat } from '../test-format.js';

/** Boost.Test. */
export const boostTest: TestFormat = {
  runner: 'boost-test',
  keywords: ['error: in "', 'error in "', 'failures are detected in', 'failure is detected in'],
  failures: [
    {
      pattern: /^(?<file>.{1,300}?)\(\d+\): (?:fatal )?error:? in "(?<name>[^"]+)": (?<message>\S.*)$/,
    },
  ],
};
