import type { TestFormat } from '../test-format.js';

/** Automake's test driver and Meson. */
export const automake: TestFormat = {
  runner: 'automake',
  isWeak: true,
  keywords: ['fail: ', 'error: ', 'fail:  ', ' fail ', ' timeout '],
  failures: [
    { pattern: /^(?:FAIL|XPASS|ERROR): (?<name>[\w./-]+)(?: \(exit status: \d+\)| \d+(?: - .*)?)?$/ },
    { pattern: /^ *\d+\/\d+ (?<name>\S+(?: \S+)*) +(?:FAIL|TIMEOUT|ERROR|UNEXPECTEDPASS) +[\d.]+ ?s/ },
  ],
  totals: [{ pattern: /^(?:# FAIL: +|Fail: +)(?<failed>\d+)$/ }],
};
