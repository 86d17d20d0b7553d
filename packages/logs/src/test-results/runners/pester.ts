import type { TestFormat } from '../test-format.js';

/** PowerShell's Pester. */
export const pester: TestFormat = {
  runner: 'pester',
  keywords: ['[-] ', 'tests passed: '],
  failures: [
    {
      pattern: /^ *\[-\] (?<name>\S.*?)(?: \d[\d.]*m?s(?: \([^)]*\))?)?$/,
      message: /^ +(?<message>\S.*)/,
      messageWithin: 1,
    },
  ],
  totals: [{ pattern: /^Tests Passed: (?<passed>\d+), Failed: (?<failed>\d+), Skipped: (?<skipped>\d+)/ }],
};
