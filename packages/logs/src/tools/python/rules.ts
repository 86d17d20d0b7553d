import type { LineRule } from '../../rules/line-rule.js';

/** Python cannot read a file: `  File "app/cart.py", line 12`, then `SyntaxError: invalid syntax` */
export const rules: readonly LineRule[] = [
  {
    id: 'python-syntax',
    keywords: ['syntaxerror: ', 'indentationerror: ', 'taberror: '],
    pattern: /^\s*(?:E +)?(?<code>SyntaxError|IndentationError|TabError): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'Python cannot read {file}',
    tool: 'python',
    lead: { pattern: /^\s*(?:E +)?File "(?<file>[^"<]+)", line (?<line>\d+)$/, within: 5, isRequired: true },
    before: 4,
    after: 1,
  },
];
