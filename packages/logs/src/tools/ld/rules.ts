import type { LineRule } from '../../rules/line-rule.js';

/** Linkers: `main.o: undefined reference to `foo()`` and `cannot find -lfoo` */
export const rules: readonly LineRule[] = [
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
];
