import type { TestFormat } from '../test-format.js';

/** xunit.net's runners. Behind `dotnet test` the totals are vstest's. */
export const xunitNet: TestFormat = {
  runner: 'xunit-net',
  isWeak: true,
  keywords: ['[fail]', 'total: '],
  failures: [
    { pattern: /^ *(?:\[xUnit\.net [\d:.]+\] +)?(?<name>[\w"][^[\]]*(?:\[[^\]]*\][^[\]]*)?) \[FAIL\]$/ },
  ],
  totals: [
    {
      pattern:
        /^ *\S+ +Total: (?<run>\d+), Errors: (?<errors>\d+), Failed: (?<failed>\d+), Skipped: (?<skipped>\d+)/,
    },
  ],
};
