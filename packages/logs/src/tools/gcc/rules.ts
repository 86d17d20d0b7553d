import type { LineRule } from '../../rules/line-rule.js';

/** gcc, clang and everybody who copies them: `src/a.c:9:10: error: expected ‘;’` */
export const rules: readonly LineRule[] = [
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
    isFallback: true,
    before: 3,
    after: 8,
  },
];
