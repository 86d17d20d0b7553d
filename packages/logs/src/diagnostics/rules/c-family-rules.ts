import type { LineRule } from '../../rules/line-rule.js';

/** gcc, clang, nvcc, MSVC and their linkers; also everybody who copies their `file:line:column: error:`. */
export const cFamilyRules: readonly LineRule[] = [
  {
    id: 'compiler-error',
    keywords: [': error', ': fatal error', ': erreur'],
    pattern:
      /^\s*(?:In file included from )?(?<file>[^\s:][^:\n]*(?:\.\w{1,10}|Makefile|Dockerfile)):(?<line>\d+)(?::(?<column>\d+))?(?::\d+-\d+)?: (?<severity>(?:fatal )?error)(?: \[?(?<code>[A-Z]+\d+)\]?)?: (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'compiler',
    before: 3,
    after: 8,
  },
  {
    id: 'linker-undefined-reference',
    keywords: ['undefined reference to', 'undefined symbol', 'multiple definition of'],
    pattern:
      /^(?<place>.*?)(?<message>(?:undefined reference to|multiple definition of|undefined symbols?:?) .+)/i,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'The linker does not find a symbol',
    tool: 'ld',
    before: 2,
    after: 4,
  },
  {
    id: 'linker-cannot-find',
    keywords: ['cannot find -l', 'library not found for', 'cannot open input file', 'undefined symbols for'],
    pattern:
      /^.*?(?<message>cannot find -l\S+.*|library not found for .+|cannot open input file .+|Undefined symbols for architecture .+)/i,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'The linker does not find a library',
    tool: 'ld',
  },
  {
    id: 'msvc-error',
    keywords: ['error c', 'error lnk', 'error msb', 'error cs', 'error bc', 'error fs', 'error nu', 'error ca', 'error netsdk'],
    pattern:
      /^\s*(?:\d+>)?(?<file>[^\s(][^(]*?)(?:\((?<line>\d+)(?:,(?<column>\d+))?(?:,\d+,\d+)?\))? ?: (?:fatal )?(?<severity>error) (?<code>[A-Z]+\d+): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error {code} in {file}',
    tool: 'msbuild',
    before: 1,
    after: 4,
  },
  {
    id: 'cmake-error',
    keywords: ['cmake error'],
    pattern: /^\s*CMake Error(?: at (?<file>[^:(]+):(?<line>\d+))?(?<message>.*)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'CMake cannot configure the build',
    tool: 'cmake',
    after: 12,
  },
  {
    id: 'make-no-rule',
    keywords: ['no rule to make target'],
    pattern: /(?<message>No rule to make target .+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'make does not know how to build a target',
    tool: 'make',
  },
];
