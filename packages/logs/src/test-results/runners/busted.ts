import type { TestFormat } from '../test-format.js';

/** Lua's busted. */
export const busted: TestFormat = {
  runner: 'busted',
  keywords: ['failure → ', 'error → ', 'failure -> ', 'error -> ', ' successes / '],
  failures: [
    {
      pattern: /^(?!(?:Failure|Error) )(?<name>\S.*)$/,
      inside: { begin: /^(?:Failure|Error) (?:→|->) \S+ @ \d+$/, end: /^$/, maxLines: 1 },
    },
  ],
  totals: [
    {
      pattern:
        /^(?<passed>\d+) success(?:es)? \/ (?<failed>\d+) failures? \/ (?<errors>\d+) errors? \/ (?<skipped>\d+) pending/,
    },
  ],
};
