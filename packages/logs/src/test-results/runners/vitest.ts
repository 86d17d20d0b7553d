import type { TestFacts, TestFormat } from '../test-format.js';

const fileAndName = ({ file = '', name = '' }: TestFacts): string => `${file} > ${name}`;

/** Vitest. */
export const vitest: TestFormat = {
  runner: 'vitest',
  keywords: ['fail  ', 'tests  ', ' × ', ' ✗ '],
  failures: [
    {
      pattern:
        /^ *FAIL {2}(?:(?:\|[^|]{1,60}\||\([^)]{1,60}\)|\[[^\]]{1,60}\]) +)?(?<file>\S+?\.\w{1,6}(?::\d+:\d+)?)(?: \[[^\]]*\])? > (?<name>.+)$/,
      name: fileAndName,
      message: /^ *(?<message>(?:[A-Z]\w*(?:Error|Exception)\b|Error:).*)/,
      messageWithin: 4,
    },
    {
      pattern: /^ +[×✗] (?:\|[^|]{1,60}\| +)?(?<file>\S+\.\w{1,6}) > (?<name>.+?)(?: \d+ ?ms)?$/,
      name: fileAndName,
      message: /^ +→ (?<message>\S.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern:
        /^ *Tests {2}(?:(?<failed>\d+) failed)?(?: \| )?(?:(?<passed>\d+) passed)?(?: \| )?(?:(?<skipped>\d+) skipped)?(?: \| )?(?:\d+ todo)? \((?<run>\d+)\)/,
    },
  ],
};
