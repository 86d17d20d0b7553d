import type { TestFormat } from '../test-format.js';

/** clojure.test. */
export const clojureTest: TestFormat = {
  runner: 'clojure-test',
  keywords: ['fail in (', 'error in (', ' failures, '],
  failures: [{ pattern: /^(?:FAIL|ERROR) in \((?<name>[^)\s]+)\)(?: \((?<file>[^():]+):\d+\))?/ }],
  totals: [{ pattern: /^(?<failed>\d+) failures, (?<errors>\d+) errors\.$/ }],
};
