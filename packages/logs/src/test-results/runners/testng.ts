import type { TestFormat } from '../test-format.js';

/** TestNG's own text reporter. */
export const testng: TestFormat = {
  runner: 'testng',
  isWeak: true,
  keywords: ['failed: ', 'total tests run: '],
  failures: [
    {
      pattern: /^FAILED: (?<name>[\w$.]+(?:\(.*\))?)$/,
      message: /^(?<message>(?:[\w$]+\.)+[A-Z][\w$]*(?:Error|Exception)\b.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern:
        /^Total tests run: (?<run>\d+), (?:Passes: (?<passed>\d+), )?Failures: (?<failed>\d+), Skips: (?<skipped>\d+)/,
    },
  ],
};
