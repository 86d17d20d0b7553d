import type { TraceLanguage } from '../trace-language.js';
import { readV8Frame } from './v8-frame.js';

const errorName = String.raw`(?<exception>(?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$]*(?:Error|Exception|Rejection|Violation|Failure)[\w$]*)`;
const code = String.raw`(?: \[[^\]]{1,80}\]| \([^)]{1,80}\))?`;

/** JavaScript and TypeScript on V8, and on engines that imitate it; the pointers of Vitest. */
export const javascriptTrace: TraceLanguage = {
  language: 'javascript',
  keywords: ['  at ', '\tat ', '❯ ', '  eval at '],
  headsAbove: [
    new RegExp(
      String.raw`^\s*(?:Uncaught |Unhandled |\(node:\d+\) |\[|Thrown: |thrown: "?|error: |✖ |× ){0,3}(?:Exception: |\(in promise\) |UnhandledPromiseRejectionWarning: )?${errorName}${code}(?::(?: (?<message>.*))?|\]?)$`,
    ),
    /^(?:Uncaught |\w+ thrown: )?(?<exception>[A-Z][\w$.]{2,80}): (?<message>\S.*)$/,
    new RegExp(String.raw`(?<![\w$.])${errorName}${code}: (?<message>.*)$`),
  ],
  nearHead: /\b(?:errors?|exceptions?|stack ?trace|trace|uncaught|unhandled|failed|failure|fatal)\b/i,
  leads: [/^\s*[~^]+\s*$/, /^.*\S/, /^(?:file:\/\/|node:|evalmachine|[A-Za-z]:[\\/]|[./\w]).{0,400}:\d+$/],
  frames: [
    readV8Frame,
    /^\s*❯ (?:(?<function>[^()\s][^():]{0,300}) )?(?<file>(?:[A-Za-z]:)?[^\s():]+):(?<line>\d+):(?<column>\d+)$/,
  ],
  more: [
    /^\s*at (?:async )?[^\s()][^()]* ?\((?:<anonymous>|native|index \d+|unknown location)\)$/,
    /^\s*at (?:<anonymous>|new Promise \(<anonymous>\))$/,
    /^\s*\.\.\. \d+ lines matching /,
    /^\s+at (?:async )?[A-Za-z_$][\w$.]{0,100}$/,
    /^Node\.js v\d+/,
    /^\s*at .{0,300}wasm-function\[\d+\].{0,60}$/,
    /^\s*\^+\s*$/,
    /^From previous event:$/,
  ],
  chain: [
    new RegExp(
      String.raw`^\s*(?:\[cause\]|\[errors\]|Caused by|cause|\[?\d+\]?): \[?(?<exception>[A-Za-z_$][\w$.]*)${code}(?:: (?<message>.*))?\]?$`,
    ),
  ],
  braces: true,
  root: 'last',
  minFrames: 1,
  needsFile: true,
  foreign: [/^(?:processTicksAndRejections|Module\._compile|Promise\.all)$/],
  gap: 1,
};

/** What Firefox, Safari, Hermes and old Opera print: `f@file:1:2`. */
export const browserTrace: TraceLanguage = {
  language: 'javascript',
  keywords: [
    '@http',
    '@file:',
    '@[native',
    '@resource:',
    '@webpack',
    '@blob:',
    '@moz-',
    ' code@',
    '.js:1:',
    '.jsbundle:',
  ],
  headsAbove: [
    new RegExp(String.raw`^\s*(?:JavaScript error: |Uncaught )?${errorName}(?::(?: (?<message>.*))?)?$`),
  ],
  frames: [
    /^\s{0,16}(?<function>[^@:\s][^@]{0,300})?@(?<file>\[native code\])$/,
    /^(?<file>\[native code\])$/,
    /^\s{0,16}(?:(?<function>[^@\s][^@]{0,300}?)(?:\([^()]{0,200}\))?)?@(?<file>(?:[a-z][\w+.-]{1,20}:\S*?|[\w./~$%-]*?))(?: line (?<line2>\d+) > (?:eval|Function).{0,200}|:(?<line>\d+)(?::(?<column>\d+))?)$/,
    /^(?<file>https?:\/\/\S+?|[\w./-]+\.(?:jsx?|mjs|html|jsbundle|bundle)):(?<line>\d+):(?<column>\d+)$/,
  ],
  more: [/^eval code$/],
  root: 'first',
  minFrames: 2,
  needsFile: true,
  gap: 0,
};
