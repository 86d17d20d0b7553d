import type { TestFormat } from '../test-format.js';

/** cargo-nextest. */
export const nextest: TestFormat = {
  runner: 'nextest',
  keywords: [' fail [', ' timeout [', ' sigsegv [', ' sigabrt [', ' abort [', ' leak-fail [', 'summary ['],
  failures: [
    {
      pattern:
        /^ *(?:TRY \d+ )?(?:FAIL|TIMEOUT|SIG[A-Z]+|ABORT|LEAK-FAIL|TMT|FL\+LK) \[[^\]]{0,40}\] +(?:\([^)]{0,40}\) +)?(?<name>\S+ \S.*)$/,
      unless: /^ *TRY \d+/,
    },
  ],
  totals: [
    {
      pattern:
        /^ *Summary \[[^\]]{0,40}\] +(?<run>\d+)(?:\/\d+)? tests? run: (?<passed>\d+) passed[^,]{0,80}(?:, (?<failed>\d+) failed)?(?:, \d+ (?:exec failed|timed out))?(?:, (?<skipped>\d+) skipped)?/,
    },
  ],
};
