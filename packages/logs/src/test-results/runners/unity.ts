import type { TestFormat } from '../test-format.js';

/** Unity (C), and Check's lines, which look alike. */
export const unity: TestFormat = {
  runner: 'unity',
  keywords: [':fail', ' failures ', ':f:', ':e:', 'checks: '],
  failures: [
    { pattern: /^(?<file>[\w./-]{1,200}\.\w{1,4}):\d+:(?<name>\w+):FAIL(?:: ?(?<message>\S.*))?$/ },
    {
      pattern: /^(?<file>[\w./-]{1,200}\.\w{1,4}):\d+:[FE]:(?<suite>[^:]*):(?<name>\w+):\d+: (?<message>.*)$/,
      name: ({ suite = '', name = '' }) => (suite === '' ? name : `${suite}:${name}`),
    },
  ],
  totals: [
    { pattern: /^(?<run>\d+) Tests (?<failed>\d+) Failures (?<skipped>\d+) Ignored/ },
    { pattern: /^\d+%: Checks: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+)/ },
  ],
};
