import type { TestFormat } from '../test-format.js';

/** Dart and Flutter. */
export const dartTest: TestFormat = {
  runner: 'dart-test',
  keywords: [' [e]', 'failing tests:'],
  failures: [
    {
      pattern: /^\d+:\d\d \+\d+(?: ~\d+)? -\d+: (?:(?<file>\S+\.dart): )?(?<name>\S.*?) \[E\]$/,
      unless: /: loading \S+ \[E\]$/,
      message: /^ +(?<message>\S.*)/,
      messageWithin: 1,
    },
    {
      pattern: /^ {1,4}(?<file>\S+\.dart): (?<name>\S.*)$/,
      inside: { begin: /^Failing tests:$/, end: /^$/ },
    },
    { pattern: /^❌ (?<file>\S+\.dart): (?<name>\S.*?)(?: \(failed\))?$/ },
  ],
};
