import type { LineRule } from '../../rules/line-rule.js';

/** Credo: `┃ [W] ↗ Modules should …`, then `┃       lib/cart.ex:12:5 #(Cart)` */
export const rules: readonly LineRule[] = [
  {
    id: 'credo-issue',
    keywords: ['[w] ', '[c] ', '[r] ', '[d] ', '[f] '],
    pattern: /^[┃│\s]{0,20}\[(?<code>[WCRDF])\] [↗→↘↑↓] (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'Credo reports {file}',
    tool: 'credo',
    follow: { pattern: /^[┃│\s]{0,20}(?<file>[\w./-]+\.exs?):(?<line>\d+)(?::(?<column>\d+))?/, within: 2 },
    before: 0,
    after: 2,
  },
];
