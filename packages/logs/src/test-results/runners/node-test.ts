import type { TestFormat } from '../test-format.js';

/** node:test with its spec reporter. */
export const nodeTest: TestFormat = {
  runner: 'node-test',
  keywords: ['✖ ', 'ℹ fail '],
  failures: [
    {
      pattern: /^✖ (?<name>\S.*?) \([\d.]+ms\)$/,
      inside: { begin: /^✖ failing tests:$/, end: /^(?!)/, maxLines: 2000 },
      message: /^ +(?<message>(?:\w*Error|AssertionError)\b.*)/,
      messageWithin: 4,
    },
    { pattern: /^ *✖ (?<name>\S.*?) \([\d.]+ms\)$/ },
  ],
  totals: [{ pattern: /^ℹ fail (?<failed>\d+)$/ }],
};
