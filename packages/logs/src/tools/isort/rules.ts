import type { LineRule } from '../../rules/line-rule.js';

/** isort: `ERROR: /app/cart.py Imports are incorrectly sorted and/or formatted.` */
export const rules: readonly LineRule[] = [
  {
    id: 'isort-file',
    keywords: ['imports are incorrectly sorted'],
    pattern: /^(?:ERROR: )?(?<file>\S.*?) (?<message>Imports are incorrectly sorted.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'The imports of {file} are not sorted',
    tool: 'isort',
  },
];
