import type { TestFormat } from '../test-format.js';

/** Ruby's test-unit. */
export const testUnit: TestFormat = {
  runner: 'test-unit',
  keywords: ['failure: ', 'error: ', ' pendings, ', ') failure:', ') error:'],
  failures: [
    { pattern: /^(?:Failure|Error): (?<name>test\S*(?: \S+)*\([A-Z][\w:]*\))(?::? (?<message>\S.*)|:)?$/ },
    {
      pattern: /^(?<name>test_\w+\([A-Z][\w:]*\))(?: \[(?<file>[^\]:]+):\d+\])?:?$/,
      inside: { begin: /^ *\d+\) (?:Failure|Error):$/, end: /^$/, maxLines: 2 },
    },
  ],
  totals: [
    {
      pattern:
        /^(?<run>\d+) tests, \d+ assertions, (?<failed>\d+) failures, (?<errors>\d+) errors, (?<skipped>\d+) pendings/,
    },
  ],
};
