import type { LineRule } from '../../rules/line-rule.js';

/** Psalm: `ERROR: UndefinedMethod - src/Cart.php:12:9 - Method Cart::sum does not exist` */
export const rules: readonly LineRule[] = [
  {
    id: 'psalm-issue',
    keywords: ['error: ', 'info: '],
    pattern:
      /^(?<severity>ERROR|INFO): (?<code>[A-Z]\w+) - (?<file>[^:]+):(?<line>\d+):(?<column>\d+) - (?<message>.+)/,
    domain: 'code',
    kind: 'type',
    confidence: 0.9,
    title: 'Psalm reports {code} in {file}',
    tool: 'psalm',
    before: 1,
    after: 3,
  },
];
