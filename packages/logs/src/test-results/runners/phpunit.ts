import type { TestFormat } from '../test-format.js';

/** PHPUnit and its kin. */
export const phpunit: TestFormat = {
  runner: 'phpunit',
  keywords: ['tests: ', 'there was 1 failure', 'there was 1 error', 'there were ', 'ok (', '\n0) '],
  failures: [
    {
      pattern: /^\d+\) (?<name>[\w\\]+::\S.*|[A-Z]\w*(?:Test|Cest|Cept)\b.*)$/,
      inside: {
        begin: /^There (?:was|were) \d+ (?:failures?|errors?):$/,
        end: /^(?:FAILURES|ERRORS)!$|^There (?:was|were) \d+ (?:risky|skipped|incomplete|warning)/,
        maxLines: 5000,
      },
      message: /^(?<message>\S.*)/,
      messageWithin: 1,
    },
    { pattern: /^\d+\) (?<name>[\w\\]+::test\w*.*)$/, message: /^(?<message>\S.*)/, messageWithin: 1 },
  ],
  totals: [
    {
      pattern:
        /^Tests: (?<run>\d+), Assertions: \d+(?:, Errors: (?<errors>\d+))?(?:, Failures: (?<failed>\d+))?(?:, Warnings: \d+)?(?:, (?:PHPUnit )?Deprecations: \d+)?(?:, Skipped: (?<skipped>\d+))?/,
    },
    { pattern: /^OK \((?<run>\d+) tests?, \d+ assertions?\)$/ },
  ],
};
