import type { LineRule } from '../../rules/line-rule.js';

/** gfortran: `src/cart.f90:12:9:`, then `Error: Symbol ‘x’ at (1) has no IMPLICIT type` */
export const rules: readonly LineRule[] = [
  {
    id: 'gfortran-place',
    keywords: ['.f90:', '.f:', '.for:', '.f95:', '.f03:', '.f08:', '.f77:', '.fpp:'],
    pattern:
      /^(?:In file )?(?<file>[^\s:][^:]*\.[fF]\w{0,3}):(?<line>\d+)(?:[:.](?<column>\d+)(?:-\d+)?)?:?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'gfortran',
    follow: {
      pattern: /^\s*(?<severity>Error|Warning|Fatal Error): (?<message>.+)/,
      within: 8,
      isRequired: true,
    },
    before: 1,
    after: 6,
  },
];
