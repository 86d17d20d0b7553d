import type { TestFormat } from '../test-format.js';

/** R's testthat. */
export const testthat: TestFormat = {
  runner: 'testthat',
  keywords: ['failure (', 'error (', '[ fail '],
  failures: [
    {
      pattern:
        /^[─-]+ (?:\d+\. )?(?:Failure|Error)(?: \((?<file>[^():]+):\d+(?::\d+)?\))?: (?<name>\S.*?)(?: \(@[^)]*\))? ?─*$/,
      message: /^(?<message>\S.*)/,
      messageWithin: 2,
    },
  ],
  totals: [
    {
      pattern: /^\[ FAIL (?<failed>\d+) \| WARN \d+ \| SKIP (?<skipped>\d+) \| PASS (?<passed>\d+) \]$/,
      isPartial: true,
    },
  ],
};
