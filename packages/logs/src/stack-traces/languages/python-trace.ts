import type { TraceLanguage } from '../trace-language.js';

const bar = String.raw`(?:\s*\|(?: {1,2})?)?`;

/** Python: chained exceptions, and groups of exceptions behind their bars, are one block. */
export const pythonTrace: TraceLanguage = {
  language: 'python',
  keywords: ['traceback (most recent call last)', 'fatal python error', '  file "'],
  heads: [
    /^(?<indent>(?:.{0,300}[^+\s])??\s*)(?:\+ Exception Group )?Traceback \(most recent call last\):/,
    /^(?<indent>.{0,300}?)Fatal Python error: (?<message>.+)/,
  ],
  headsAbove: [/^(?:\s*\*\*\* )?(?:Sorry: |Error compiling ).*$/],
  frames: [
    new RegExp(
      String.raw`^${bar}\s*(?:# )?File "(?<file>[^"]+)", line (?<line>\d+)(?:, column (?<column>\d+))?(?:(?:,| -) in (?<function>.+)|,? in (?<function2>.+))?`,
    ),
  ],
  more: [/^\s+\S/, /^(?:Current thread|Thread) 0x/, /^(?:python: |Extension modules: )/, /^\s*[|+][-+ |]/],
  sections: [/^\s*\+[-+]+\s\d+\s-+$/, /^\s*\|\s+(?:Exception Group )?Traceback \(most recent call last\):/],
  chain: [/^\s*\|\s(?! |Traceback|File)(?<exception>[A-Za-z_][\w.]*)(?::\s?(?<message>.*))?$/],
  // Starlark says `Error in fail: message`.
  tail: /^(?:(?<exception>[A-Za-z_][\w.]*(?:<[^>]{1,80}>)?)(?::(?:\s(?<message>.*))?|\s\[.*|)|Error in (?<exception2>\w+): (?<message2>.*))$/,
  joint: /The above exception was the direct cause|During handling of the above exception/,
  root: 'first',
  innermost: 'last',
  minFrames: 1,
  gap: 3,
};
