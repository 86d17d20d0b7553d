import type { TraceLanguage } from '../trace-language.js';

const name = String.raw`(?<exception>[A-Za-z_\\][\w\\]*)`;

/** PHP: uncaught exceptions with the chain of those before. */
export const phpTrace: TraceLanguage = {
  language: 'php',
  keywords: ['uncaught ', ' with message ', 'stack trace:', '#0 '],
  heads: [
    new RegExp(
      String.raw`^(?:.{0,200}?\b)?(?:PHP )?(?:Fatal|Recoverable fatal|Catchable fatal|Parse) error: {1,2}(?:Uncaught )?(?:exception '${name}' with message '(?<message>.*)' in (?<file>\S+):(?<line>\d+)|(?<exception2>[A-Za-z_\\][\w\\]*): (?<message2>.*?)(?: in (?<file2>\S+):(?<line2>\d+))?)$`,
    ),
    new RegExp(
      String.raw`(?:^|\W)exception '${name}' with message '(?<message>.*?)'? in (?<file>\S+):(?<line>\d+)$`,
    ),
    new RegExp(
      String.raw`^(?:\[\w+\] )?${name}: (?<message>.*) in (?<file>\/\S+\.(?:php|inc|phtml|module)):(?<line>\d+)$`,
    ),
  ],
  headsAbove: [
    new RegExp(
      String.raw`^(?:In \S+ line \d+:|PHP Fatal error: .*|(?:.{0,200}(?:[:\]] |^))?${name}(?:: (?<message>.*))?)$`,
    ),
  ],
  frames: [
    /^\s*#\d+ +(?:(?<file>\[internal function\]|\{main\})|(?<file2>.{1,400}?)\((?<line>\d+)\)):? ?(?<function>[^()\s][^(]{0,400})?(?:\(.*)?$/,
    /^PHP +\d+\. (?<function>[^(]+)\(.*\) (?<file>\S+):(?<line>\d+)$/,
  ],
  chain: [
    new RegExp(
      String.raw`^Next (?:exception '${name}' with message '(?<message>.*)'|(?<exception2>[A-Za-z_\\][\w\\]*)(?:: (?<message2>.*?))?) in (?<file>\S+):\d+$`,
    ),
  ],
  more: [/^\s*(?:PHP )?\[?Stack trace\]?:$/i, /^\s+thrown in .+ on line \d+$/, /^#\d+ \{main\}/],
  root: 'first',
  minFrames: 2,
  needsFile: true,
  gap: 1,
};
