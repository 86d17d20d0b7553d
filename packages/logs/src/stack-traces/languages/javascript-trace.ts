import type { TraceLanguage } from '../trace-language.js';

/** JavaScript and TypeScript on V8, and the pointers of Vitest. */
export const javascriptTrace: TraceLanguage = {
  language: 'javascript',
  keywords: ['  at ', '\tat ', '❯ '],
  headAbove:
    /^\s*(?:Uncaught |\[)?(?<exception>(?:[A-Za-z_$][\w$]*\.)*[A-Za-z_$]*(?:Error|Exception|Rejection)[\w$]*)(?: \[[^\]]{1,80}\])?(?::\s?(?<message>.*))?$/,
  frame:
    /^\s*(?:at|❯) (?:async )?(?:(?<function>[^()]{1,300}) \()?(?:eval at .*?\()?(?<file>(?:file:\/\/|node:|webpack:\/*|https?:\/\/)?[^\s():][^\s()]*?):(?<line>\d+)(?::\d+)?\)?(?:, <anonymous>.*)?$/,
  more: /^\s*at (?:async )?[^\s()][^()]* ?\((?:<anonymous>|native|index \d+)\)$|^\s*at <anonymous>$/,
  chain: /^\s*(?:\[cause\]|Caused by): (?<exception>[A-Za-z_$][\w$.]*)(?: \[[^\]]{1,80}\])?: (?<message>.*)/,
  root: 'last',
  gap: 1,
};
