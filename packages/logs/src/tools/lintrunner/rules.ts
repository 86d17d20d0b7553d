import type { LineRule } from '../../rules/line-rule.js';

/** lintrunner: `>>> Lint for src/cart.py:`, then `    >>>  12  |import os` */
export const rules: readonly LineRule[] = [
  {
    id: 'lintrunner-file',
    keywords: ['lint for '],
    pattern: /^>>> (?<message>Lint for (?<file>\S.*)):$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.9,
    title: 'A linter reports {file}',
    tool: 'lintrunner',
    follow: { pattern: /^\s*>>> +(?<line>\d+) +\|/, within: 40 },
    before: 0,
    after: 14,
  },
];
