import type { LineRule } from '../../rules/line-rule.js';

/** Slither: `Cart.total() (contracts/Cart.sol#12-15) ignores return value` */
export const rules: readonly LineRule[] = [
  {
    id: 'slither-finding',
    keywords: ['.sol#', '.vy#'],
    pattern: /^\s{0,20}(?:- )?(?<message>\S.*?\((?<file>[^()\s#]+\.(?:sol|vy))#(?<line>\d+)(?:-\d+)?\).*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.5,
    title: 'Slither reports {file}',
    tool: 'slither',
    after: 1,
  },
];
