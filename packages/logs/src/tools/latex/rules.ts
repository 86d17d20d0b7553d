import type { LineRule } from '../../rules/line-rule.js';

/** LaTeX: `! Undefined control sequence.`, then `l.12 \\foo` */
export const rules: readonly LineRule[] = [
  {
    id: 'latex-error',
    keywords: ['! '],
    pattern:
      /^! (?<message>(?:LaTeX|Undefined|Missing|Emergency|Package|Extra|Misplaced|Too many|Illegal|Paragraph ended|File ended|Text line|Argument|Double|You can|Font|pdfTeX|Use of|Dimension|Limit|TeX capacity)\b.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: 'LaTeX stops: {message}',
    tool: 'latex',
    follow: { pattern: /^l\.(?<line>\d+) /, within: 14 },
    after: 8,
  },
  {
    id: 'latex-warning',
    keywords: ['latex warning', 'latex font warning', 'overfull', 'underfull', ' warning: '],
    pattern:
      /^(?<severity>LaTeX Warning|LaTeX Font Warning|Package \w+ Warning|Overfull|Underfull).{0,3}? (?<message>.+? (?:on input line|in paragraph at lines|at lines) (?<line>\d+).*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.05,
    tool: 'latex',
    before: 0,
    after: 0,
  },
];
