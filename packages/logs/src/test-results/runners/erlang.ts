import type { TestFormat } from '../test-format.js';

/** EUnit and Common Test. */
export const erlang: TestFormat = {
  runner: 'erlang',
  keywords: ['*failed*', '==> ', '  failed: ', ' test cases'],
  failures: [
    {
      pattern:
        /^ *(?:[\w@]+: )?(?<name>[\w@:.]+)(?:: \S+)?(?: \([^)]*\))?\.\.\.(?:\[[\d.]+ s\] )?\*failed\*$/,
    },
    {
      pattern: /^%{3} (?<suite>\w+) ==> (?<name>\S+): FAILED$/,
      name: ({ suite = '', name = '' }) => `${suite}:${name}`,
    },
  ],
  totals: [
    { pattern: /^ {2}Failed: (?<failed>\d+)\. {2}Skipped: (?<skipped>\d+)\. {2}Passed: (?<passed>\d+)\.$/ },
    {
      pattern:
        /^(?<passed>\d+) ok, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)? of (?<run>\d+) test cases$/,
    },
  ],
};
