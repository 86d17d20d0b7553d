import type { LineRule } from '../../rules/line-rule.js';

/** SQLFluff and psql: `== [sql/cart.sql] FAIL`, then `L:  12 | P:   3 | LT01 | …`; `psql:cart.sql:12: ERROR:  …` */
export const rules: readonly LineRule[] = [
  {
    id: 'sqlfluff-row',
    keywords: [' | p: '],
    pattern:
      /^L: {1,6}(?<line>\d+) \| P: {1,6}(?<column>\d+) \| {1,6}(?<code>[A-Z]{2,4}\d{0,3}) \| (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'SQLFluff reports {file}',
    tool: 'sqlfluff',
    lead: { pattern: /^== \[(?<file>.+)\] FAIL/, within: 200, isRequired: true },
    before: 1,
    after: 1,
  },
  {
    id: 'psql-error',
    keywords: ['psql:'],
    pattern: /^psql:(?<file>[^:]+):(?<line>\d+): (?<severity>ERROR|FATAL|WARNING|NOTICE): +(?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'SQL of {file} fails',
    tool: 'psql',
    after: 4,
  },
];
