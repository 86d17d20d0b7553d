import type { LineRule } from '../../rules/line-rule.js';

/** tsc, plain and pretty, and what bundlers pass on from it: `src/a.ts(9,5): error TS2339: Property …` */
export const rules: readonly LineRule[] = [
  {
    id: 'typescript-error',
    keywords: ['error ts'],
    pattern:
      /^\s*(?<file>[^\s(][^(]*?)(?:\((?<line>\d+),(?<column>\d+)\)|:(?<line2>\d+):(?<column2>\d+))(?: -|:) (?<severity>error) (?<code>TS\d+): (?<message>.+)/,
    domain: 'code',
    kind: 'type',
    confidence: 0.9,
    title: 'Type error in {file}',
    tool: 'tsc',
    before: 1,
    after: 6,
  },
  {
    id: 'typescript-global-error',
    keywords: ['error ts'],
    pattern: /^\s*error (?<code>TS\d+): (?<message>.+)/,
    domain: 'code',
    kind: 'type',
    confidence: 0.9,
    title: 'TypeScript reports {code}',
    tool: 'tsc',
  },
];
