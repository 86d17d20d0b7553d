import type { LineRule } from '../../rules/line-rule.js';

/** black: `would reformat src/a.py` */
export const rules: readonly LineRule[] = [
  {
    id: 'black-would-reformat',
    keywords: ['would reformat'],
    pattern: /^would reformat (?<file>.+)$/i,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: '{file} is not formatted',
    tool: 'black',
  },
];
