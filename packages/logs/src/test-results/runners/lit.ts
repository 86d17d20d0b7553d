import type { TestFormat } from '../test-format.js';

/** LLVM's lit. */
export const lit: TestFormat = {
  runner: 'lit',
  keywords: ['fail: ', 'failed tests (', 'unresolved: '],
  failures: [
    { pattern: /^(?:FAIL|UNRESOLVED|TIMEOUT|XPASS): (?<name>\S+ :: \S+) \(\d+ of \d+\)$/ },
    {
      pattern: /^ {2}(?<name>\S+ :: \S+)$/,
      inside: {
        begin: /^(?:Failed|Timed Out|Unresolved|Unexpectedly Passed) Tests \(\d+\):$/,
        end: /^$|^\*{4}/,
      },
    },
  ],
};
