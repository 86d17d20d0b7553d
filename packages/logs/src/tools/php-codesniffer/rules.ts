import type { LineRule } from '../../rules/line-rule.js';

/** PHP_CodeSniffer: `FILE: /app/src/Cart.php`, then rows of ` 12 | ERROR | [x] Missing file doc comment` */
export const rules: readonly LineRule[] = [
  {
    id: 'php-codesniffer-row',
    keywords: [' | error ', ' | warning '],
    pattern: /^\s*(?<line>\d+) \| (?<severity>ERROR|WARNING)\s+\| (?:\[[ x]\] )?(?<message>\S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.89,
    title: 'A coding standard is violated in {file}',
    tool: 'phpcs',
    warningConfidence: 0.3,
    lead: { pattern: /^FILE: (?<file>\S.*)$/, within: 200, isRequired: true },
    before: 1,
    after: 2,
  },
];
