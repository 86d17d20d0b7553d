import type { LineRule } from '../../rules/line-rule.js';

/** Pylint: `app/cart.py:12:4: C0103: Variable name "x" … (invalid-name)`, old form `C: 12, 4: Invalid name` */
export const rules: readonly LineRule[] = [
  {
    id: 'pylint-message',
    keywords: ['.py:0'],
    pattern:
      /^(?<file>[^\s:][^:]*\.pyi?):(?<line>\d+):(?:(?<column>\d+):)? \[?(?<code>[CRWEFI]\d{4})(?:\([\w-]+\))?(?:, ?[^\]]*)?[\]:] ?(?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.89,
    title: '{code} in {file}',
    tool: 'pylint',
    before: 1,
    after: 4,
  },
  {
    id: 'pylint-old-row',
    keywords: ['\nc:', '\nw:', '\ne:', '\nr:', '\nf:'],
    pattern:
      /^(?<severity>[CRWEF]): ?(?<line>\d+), ?(?<column>\d+): (?<message>.+?)(?: \((?<code>[\w-]+)\))?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'Pylint reports {file}',
    tool: 'pylint',
    warningConfidence: 0.6,
    lead: { pattern: /^(?:\*{5,} Module |\+ )(?<file>\S+)$/, within: 100, isRequired: true },
    before: 1,
    after: 2,
  },
];
