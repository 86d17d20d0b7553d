import type { TestFormat } from '../test-format.js';

/** Rust's built-in test harness. */
export const cargoTest: TestFormat = {
  runner: 'cargo-test',
  keywords: ['... failed', 'test result: ', 'failures:', "' panicked at"],
  failures: [
    { pattern: /^test (?<name>\S.*?)(?: - should panic)? \.\.\. FAILED/ },
    {
      pattern: /^ {4}(?<name>\S+(?: - \S+ \(line \d+\))?)$/,
      inside: { begin: /^failures:$/, end: /^test result: |^---- / },
    },
  ],
  totals: [
    {
      pattern:
        /^test result: (?:ok|FAILED)\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/,
    },
  ],
};
