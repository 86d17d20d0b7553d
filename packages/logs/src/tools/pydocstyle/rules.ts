import type { LineRule } from '../../rules/line-rule.js';

/** pydocstyle: `app/cart.py:12 in public function `total`:`, then `        D103: Missing docstring` */
export const rules: readonly LineRule[] = [
  {
    id: 'pydocstyle-place',
    keywords: ['.py:'],
    pattern: /^(?<file>[^\s:][^:]*\.py):(?<line>\d+) (?:in|at) .+:$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: '{code} in {file}',
    tool: 'pydocstyle',
    follow: { pattern: /^\s+(?<code>D\d{3}): (?<message>.+)/, within: 2, isRequired: true },
    before: 0,
    after: 2,
  },
];
