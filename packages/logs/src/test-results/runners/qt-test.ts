import type { TestFormat } from '../test-format.js';

/** QtTest. */
export const qtTest: TestFormat = {
  runner: 'qt-test',
  keywords: ['fail!  : ', 'xpass  : ', 'totals: '],
  failures: [{ pattern: /^(?:FAIL!|XPASS) {2}: (?<name>\w+::\w+\(.*?\))(?: (?<message>\S.*))?$/ }],
  totals: [{ pattern: /^Totals: (?<passed>\d+) passed, (?<failed>\d+) failed, (?<skipped>\d+) skipped/ }],
};
