import type { TraceLanguage } from '../trace-language.js';

/** Python, with chained exceptions as one block. */
export const pythonTrace: TraceLanguage = {
  language: 'python',
  keywords: ['traceback (most recent call last)', 'fatal python error'],
  head: /^(?<indent>.*?)(?:Traceback \(most recent call last\):|Fatal Python error: (?<message>.+))/,
  frame: /^\s*File "(?<file>[^"]+)", line (?<line>\d+)(?:,? in (?<function>.+))?/,
  more: /^\s+\S|^(?:Current thread|Thread) 0x/,
  tail: /^(?<exception>[A-Za-z_][\w.]*)(?::\s?(?<message>.*))?$/,
  joint: /The above exception was the direct cause|During handling of the above exception/,
  root: 'first',
  gap: 3,
};
