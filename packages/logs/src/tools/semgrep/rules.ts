import type { LineRule } from '../../rules/line-rule.js';

/** Semgrep: `    src/cart.py`, the rule, then `          12┆ eval(x)` */
export const rules: readonly LineRule[] = [
  {
    id: 'semgrep-row',
    keywords: ['┆ '],
    pattern: /^\s*(?<line>\d+)┆ (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.8,
    title: 'Semgrep reports {file}',
    tool: 'semgrep',
    lead: { pattern: /^ {2,6}(?<file>[\w@./-]+\.\w{1,10})\s*$/, within: 40, isRequired: true },
    before: 6,
    after: 2,
  },
];
