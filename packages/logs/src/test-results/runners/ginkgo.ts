import type { TestFormat } from '../test-format.js';

/** Ginkgo. */
export const ginkgo: TestFormat = {
  runner: 'ginkgo',
  keywords: ['[fail] ', '[panicked!] ', '[timedout] ', 'fail! -- ', 'success! -- '],
  failures: [
    {
      pattern: /^ *\[(?:Fail|FAIL|Panicked!|PANICKED!|TimedOut|TIMEDOUT)\] (?<name>\S.*)$/,
      name: ({ name = '' }) =>
        name
          .replaceAll(
            / \[(?:It|BeforeEach|AfterEach|BeforeSuite|AfterSuite|JustBeforeEach|BeforeAll|AfterAll)\]/g,
            '',
          )
          .trim(),
    },
  ],
  totals: [
    {
      pattern:
        /^(?:FAIL|SUCCESS)! -- (?<passed>\d+) Passed \| (?<failed>\d+) Failed \| (?:\d+ (?:Pending|Flaked) \| )*(?<skipped>\d+) Skipped/,
    },
  ],
};
