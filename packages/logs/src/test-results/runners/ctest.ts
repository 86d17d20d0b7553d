import type { TestFormat } from '../test-format.js';

/** CTest. */
export const ctest: TestFormat = {
  runner: 'ctest',
  keywords: [
    '***failed',
    '***exception',
    '***timeout',
    '***not run',
    'tests failed out of',
    'tests failed, ',
    'the following tests failed',
  ],
  failures: [
    {
      pattern:
        /^\s*\d+ - (?<name>\S.*?) \((?:Failed|Timeout|SEGFAULT|Subprocess aborted|Not Run|OTHER_FAULT|NUMERICAL|ILLEGAL|BAD_COMMAND|INTERRUPT|Child aborted|Exit code [^)]+)\)/,
      inside: { begin: /^The following tests FAILED:/, end: /^Errors while running/ },
    },
    {
      pattern: /^ *\d+\/\d+ +Test +#\d+: (?<name>\S.*?) \.*\*{3}(?:Failed|Exception|Timeout|Not Run)/,
    },
  ],
  totals: [
    {
      pattern: /^\d+% tests passed, (?<failed>\d+) tests? failed out of (?<run>\d+)/,
    },
  ],
};
