import type { TestFormat } from '../test-format.js';

/** Haskell's tasty. */
export const tasty: TestFormat = {
  runner: 'tasty',
  keywords: ['  fail', ' tests failed ('],
  isWeak: true,
  failures: [{ pattern: /^ +(?<name>\S.*?): +FAIL(?: \([\d.]+s\))?$/ }],
  totals: [{ pattern: /^(?<failed>\d+) out of (?<run>\d+) tests failed \(/ }],
};
