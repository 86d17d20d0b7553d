import type { LineRule } from '../../rules/line-rule.js';

/** gfortran: `src/cart.f90:12:9:`, then `Error: Symbol ‘x’ at (1) has no IMPLICIT type` */
export const rules: readonly LineRule[] = [
  {
    id: 'gfortran-message',
    keywords: ['error: ', 'warning: '],
    pattern: /^\s*(?<severity>Error|Warning|Fatal Error): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'gfortran',
    lead: {
      pattern:
        /^\s*(?:In file )?(?<file>[^\s:][^:]*\.[fF]\w{0,3}):(?<line>\d+)(?:[:.](?<column>\d+)(?:-\d+)?)?:?$/,
      within: 8,
      isRequired: true,
    },
    before: 5,
    after: 1,
  },
];
