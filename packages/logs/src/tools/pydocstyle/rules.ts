import type { LineRule } from '../../rules/line-rule.js';

/** pydocstyle: `app/cart.py:12 in public function `total`:`, then `        D103: Missing docstring` */
export const rules: readonly LineRule[] = [
  {
    id: 'pydocstyle-message',
    keywords: [' d1', ' d2', ' d3', ' d4'],
    pattern: /^\s+(?<code>D\d{3}): (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: '{code} in {file}',
    tool: 'pydocstyle',
    lead: { pattern: /^(?<file>[^\s:][^:]*\.py):(?<line>\d+) (?:in|at) .+:$/, within: 2, isRequired: true },
    before: 1,
    after: 0,
  },
];
