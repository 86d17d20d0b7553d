import type { LineRule } from '../../rules/line-rule.js';

/** editorconfig-checker: `src/cart.go:`, then `	12: Wrong indentation type` */
export const rules: readonly LineRule[] = [
  {
    id: 'editorconfig-row',
    keywords: ['wrong ', 'trailing whitespace', 'final newline', 'line too long', 'indent'],
    pattern:
      /^\s+(?<line>\d+): (?<message>(?:Wrong|Trailing|Line too long|No final|Final|Indent|Not all lines).*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.84,
    title: '{file} violates the editor settings',
    tool: 'editorconfig-checker',
    lead: { pattern: /^(?<file>[^\s:][^:]*):$/, within: 60, isRequired: true },
    before: 1,
    after: 1,
  },
];
