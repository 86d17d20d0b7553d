import type { TestFormat } from '../test-format.js';

/** TAP: node:test, tape, node-tap, bats, Perl, testem and others. */
export const tap: TestFormat = {
  runner: 'tap',
  keywords: ['not ok ', '# fail ', '# tests '],
  failures: [
    {
      pattern: /^ *not ok \d+(?: -)? (?<name>\S.*?)(?: # (?:time=|duration_ms ).*)?$/,
      unless: / # (?:TODO|SKIP)\b/i,
      message: /^ +(?:error|message): ['"|>-]* *(?<message>[^\s'"|>-].*?)['"]?$/,
    },
    { pattern: /^ *not ok (?<name>\d+)$/, name: ({ name = '' }) => `test ${name}` },
  ],
  totals: [{ pattern: /^# fail +(?<failed>\d+)$/ }],
};
