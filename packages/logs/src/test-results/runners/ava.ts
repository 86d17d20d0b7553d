import type { TestFormat } from '../test-format.js';

/** AVA. */
export const ava: TestFormat = {
  runner: 'ava',
  keywords: ['✖ ', '✘ ', ' tests failed', ' test failed'],
  isWeak: true,
  failures: [
    {
      pattern: /^ {2}[✖✘](?: \[fail\]:)? (?<name>\S.*?)(?: (?<message>(?:Error|Rejected|Test|Timed).*))?$/,
      unless: /No tests found|problems?\b|tests? failed/,
    },
  ],
  totals: [{ pattern: /^ {2}(?<failed>\d+) tests? failed$/ }],
};
