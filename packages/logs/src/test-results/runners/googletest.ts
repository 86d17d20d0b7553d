import type { TestFormat } from '../test-format.js';

/** GoogleTest. */
export const googletest: TestFormat = {
  runner: 'googletest',
  keywords: ['[  failed  ]', '[  passed  ]'],
  failures: [
    {
      pattern: /^\[ {2}FAILED {2}\] (?<name>[\w/<>:, ]+\.[\w/]+)(?:, where .*?)?(?: \(\d+ ms\))?$/,
      unless: /listed below:$/,
    },
    {
      // As busted prints it.
      pattern: /^\[ {2}(?:FAILED|ERROR) {2,3}\] (?<file>\S+) @ \d+: (?<name>\S.*?)(?:: [\d.]+ ms.*)?$/,
    },
  ],
  totals: [
    { pattern: /^\[ {2}FAILED {2}\] (?<failed>\d+) tests?, listed below:/ },
    { pattern: /^\[ {2}PASSED {2}\] (?<passed>\d+) tests?\./ },
  ],
};
