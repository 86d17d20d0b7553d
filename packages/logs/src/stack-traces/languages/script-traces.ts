import type { TraceLanguage } from '../trace-language.js';

/** Perl, Lua, R, Julia, Haskell and OCaml: each is a few lines. */
export const scriptTraces: readonly TraceLanguage[] = [
  {
    language: 'perl',
    keywords: [' called at ', ') line '],
    headsAbove: [/^(?<message>\S.*?) at \S+ line \d+\.?$/],
    frames: [
      /^\s+(?<function>[\w:]+)\(.{0,800}\) called at (?<file>\S+) line (?<line>\d+)\.?$/,
      /^\s+eval \{\.\.\.\} called at (?<file>\S+) line (?<line>\d+)$/,
    ],
    root: 'first',
    minFrames: 1,
    gap: 0,
  },
  {
    language: 'lua',
    keywords: ['stack traceback:'],
    heads: [/^\s*stack traceback:$/i],
    leads: [/^(?:[\w./-]{1,80}: )?(?<message>\S.*)/],
    frames: [
      /^\s+(?<file>\[C\]|[^\s:]+):(?:(?<line>\d+):)? in (?:(?:function|method|upvalue|local|field|metamethod|global) )?(?:[<'](?<function>[^<>']+)[>']|(?<function2>.+))$/,
    ],
    more: [/^\s+\.\.\.\s*(?:\(skipping|$)/],
    root: 'first',
    foreign: [/^\?$/],
    gap: 0,
  },
  {
    language: 'r',
    keywords: ['backtrace:', 'error in ', 'traceback'],
    heads: [
      /^\s*(?:Error in (?<function>.{1,200}?) ?: ?(?<message>.*)|Error in `(?<function2>[^`]+)`:.*)$/,
      /^\s*Backtrace:$/,
    ],
    leads: [],
    frames: [
      /^\s*\d+\. +[│├└─ ]*(?<function>[\w.]+:{2,3}[^\s(]+|[\w.$]+\(?).*?(?: at (?<file>\S+?):(?<line>\d+)(?::\d+)?)?$/,
    ],
    messageBelow: /^! (?<message>.+)$/,
    more: [/^\s*Backtrace:$/, /^\s+▆$/, /^Calls: /, /^Execution halted$/, /^[!ℹ✖] /, /^Caused by error/],
    foreign: [/^(?:base|testthat|rlang|withr|utils|methods|stats|knitr|rmarkdown|evaluate|devtools):{2,3}/],
    root: 'first',
    gap: 1,
  },
  {
    language: 'julia',
    keywords: ['stacktrace:', 'error: loaderror', 'error: lo'],
    heads: [
      /^\s*(?:ERROR|caused by): (?:LoadError: )*(?<exception>[A-Z]\w*(?:Error|Exception))(?:[:(] ?(?<message>.*))?$/,
      /^\s*Stacktrace:$/,
    ],
    leads: [],
    frames: [/^\s*\[\d+\] (?<function>\S.*?)(?: at (?<file>\S+):(?<line>\d+))?$/],
    place: /^\s+@ (?:(?<module>[\w.]+) )?(?<file>\S+?):(?<line>\d+)(?: \[inlined\])?$/,
    more: [
      /^\s*Stacktrace:$/,
      /^in expression starting at /,
      /^\s+@ \w+$/,
      /^\s*⋮/,
      /^\s*--- the above/,
      /^caused by: /,
    ],
    foreign: [
      /^(?:\(::)?(?:Base|Core|Test|Pkg|Main\.include|include|include_string|_include|eval|exec_options|_start|macro expansion$)\b/,
    ],
    root: 'first',
    gap: 1,
  },
  {
    language: 'haskell',
    keywords: ['callstack (from', 'hascallstack backtrace:'],
    heads: [/^\s*(?:CallStack \(from (?:-prof|HasCallStack|ImplicitParams)\)|HasCallStack backtrace):$/],
    leads: [/^(?<message>\S.*)/],
    frames: [
      /^\s+(?<function>[^\s,]+), called at (?<file>\S+):(?<line>\d+):(?<column>\d+) in (?<module>\S+)$/,
      /^\s+(?<function>[\w.']+)(?: \((?<file>[^():]+):\(?(?<line>\d+)\S*\))$/,
    ],
    foreignModules: /^(?:base|ghc-\w+|containers|text|bytestring|mtl|transformers)[-:]/,
    root: 'first',
    gap: 0,
  },
  {
    language: 'ocaml',
    keywords: ['fatal error: exception ', 'raised at ', 'raised by primitive'],
    heads: [
      /^Fatal error: exception (?<exception>[\w.]+)(?:\((?<message>.*)\)|: (?<message2>.*))?$/,
      /^Raised (?:at|by primitive operation at) (?<function>\S+) in file "(?<file>[^"]+)"(?: \(inlined\))?, line (?<line>\d+)/,
    ],
    frames: [
      /^(?:Raised at|Called from|Re-raised at|Raised by primitive operation at) (?<function>\S+) in file "(?<file>[^"]+)"(?: \(inlined\))?, lines? (?<line>\d+)/,
      /^(?:Raised at|Called from) (?:file|unknown location)(?: "(?<file>[^"]+)", line (?<line>\d+))?/,
    ],
    root: 'first',
    foreign: [/^(?:Stdlib|CamlinternalLazy|Dune__exe)\b/],
    gap: 0,
  },
  {
    language: 'zig',
    keywords: [' panic: '],
    heads: [/^thread \d+ (?<exception>panic): (?<message>.+)$/],
    frames: [
      /^(?<file>\S[^:]{0,400}):(?<line>\d+):(?<column>\d+): 0x[0-9a-f]+ in (?<function>\S+) \((?<module>[^)]{1,200})\)$/,
    ],
    more: [/^\s+\S/, /^\?\?\?:\?:\?: 0x/],
    root: 'first',
    gap: 1,
  },
  {
    language: 'nim',
    keywords: ['traceback (most recent call last)', 'unhandled exception: '],
    heads: [/^Traceback \(most recent call last(?:, using override)?\)$/],
    frames: [/^(?<file>\S[^()]{0,400}\.nims?)\((?<line>\d+)\) +(?<function>\S+)$/],
    tail: /^Error: unhandled exception: (?<message>.*?)(?: \[(?<exception>\w+)\])?$/,
    more: [/^\[\[reraised from:$|^\]\]$/],
    root: 'first',
    innermost: 'last',
    gap: 0,
  },
  {
    language: 'crystal',
    keywords: ['unhandled exception: '],
    heads: [/^Unhandled exception(?: in spawn)?: (?<message>.*?)(?: \((?<exception>[A-Z][\w:]*)\))?$/],
    frames: [
      /^\s+from (?<file>\S+):(?<line>\d+):(?<column>\d+) in '(?<function>[^']+)'$/,
      /^\s+from (?<file>\S+) in '(?<function>[^']+)'$/,
    ],
    root: 'first',
    gap: 0,
  },
];
