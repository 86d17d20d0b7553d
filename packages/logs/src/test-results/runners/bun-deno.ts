import type { TestFormat } from '../test-format.js';

/** The test runners of Bun and Deno. */
export const bunDeno: TestFormat = {
  runner: 'bun-deno',
  keywords: ['(fail) ', ' => ./', ' => ../', 'failed | '],
  failures: [
    { pattern: /^(?:\(fail\)|✗) (?<name>\S.*?)(?: \[[\d.]+ ?m?s\])?$/ },
    {
      pattern: /^(?<name>\S.*?) => (?<file>\.{0,2}\/\S+?):\d+:\d+$/,
    },
  ],
  totals: [
    { pattern: /^(?:FAILED|ok) \| (?<passed>\d+) passed(?: \(\d+ steps?\))? \| (?<failed>\d+) failed/ },
    { pattern: /^ *(?<failed>\d+) fail$/ },
  ],
};
