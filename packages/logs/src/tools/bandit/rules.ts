import type { LineRule } from '../../rules/line-rule.js';

/** Bandit: `>> Issue: [B101:assert_used] Use of assert detected.`, then `   Location: app/cart.py:12:4` */
export const rules: readonly LineRule[] = [
  {
    id: 'bandit-issue',
    keywords: ['>> issue: '],
    pattern: /^>> Issue: \[(?<code>[\w:]+)\] (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'Bandit reports {code} in {file}',
    tool: 'bandit',
    follow: { pattern: /^\s+Location: (?<file>[^:]+):(?<line>\d+)(?::(?<column>\d+))?/, within: 6 },
    before: 0,
    after: 6,
  },
];
