import type { LineRule } from '../../rules/line-rule.js';

/** Python cannot read a file: `  File "app/cart.py", line 12`, then `SyntaxError: invalid syntax` */
export const rules: readonly LineRule[] = [
  {
    id: 'python-syntax',
    keywords: ['", line '],
    pattern: /^\s*File "(?<file>[^"<]+)", line (?<line>\d+)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'Python cannot read {file}',
    tool: 'python',
    follow: {
      pattern: /^\s*(?<code>SyntaxError|IndentationError|TabError): (?<message>.+)/,
      within: 5,
      isRequired: true,
    },
    before: 1,
    after: 4,
  },
];
