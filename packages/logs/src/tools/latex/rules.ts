import type { LineRule } from '../../rules/line-rule.js';

/** LaTeX: `! LaTeX Error: File not found` */
export const rules: readonly LineRule[] = [
  {
    id: 'latex-error',
    keywords: ['! latex', '! undefined', '! missing', '! emergency'],
    pattern: /^! (?<message>(?:LaTeX|Undefined|Missing|Emergency|Package).+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: 'LaTeX stops: {message}',
    tool: 'latex',
  },
];
