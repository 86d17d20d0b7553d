import type { TraceLanguage } from '../trace-language.js';

const bar = String.raw`(?:\s*\|(?: {1,2})?)?`;

/** Python: chained exceptions, and groups of exceptions behind their bars, are one block. */
export const pythonTrace: TraceLanguage = {
  language: 'python',
  keywords: ['traceback (most recent call last)', '  file "'],
  heads: [/^(?<indent>(?:.{0,300}[^+\s])??\s*)(?:\+ Exception Group )?Traceback \(most recent call last\):/],
  headsAbove: [/^(?:\s*\*\*\* )?(?:Sorry: |Error compiling ).*$/],
  frames: [
    new RegExp(
      String.raw`^${bar}\s*(?:# )?File "(?<file>[^"]+)", line (?<line>\d+)(?:, column (?<column>\d+))?(?:(?:,| -) in (?<function>.+)|,? in (?<function2>.+))?`,
    ),
  ],
  more: [/^\s+\S/, /^python: /, /^\s*[|+][-+ |]/],
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

const thread = String.raw`hread 0x[0-9a-f]+ .{0,80}\(most recent call first\):$`;

/** What the interpreter prints of each thread when it crashes or hangs, the innermost call first. */
export const pythonFaultTrace: TraceLanguage = {
  language: 'python',
  keywords: ['fatal python error', '(most recent call first)'],
  heads: [
    /^(?<indent>.{0,300}?)(?<exception>Fatal Python error): (?<message>.+)/,
    new RegExp(`^(?:T|Current t)${thread}`),
  ],
  leads: [/^(?<message>Timeout \(\d+:\d\d:\d\d(?:\.\d+)?\)!)$/],
  frames: [/^ {2}File "(?<file>[^"]+)", line (?<line>\d+) in (?<function>.+)$/],
  sections: [new RegExp(`^(?<crashed>Current t)${thread}`), new RegExp(`^T${thread}`)],
  more: [/^python: |^Extension modules: |^Python runtime state: |^ {2}(?:<no Python frame>|\.\.\.)$/],
  root: 'first',
  gap: 1,
};
