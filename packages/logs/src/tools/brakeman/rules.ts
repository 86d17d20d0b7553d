import type { LineRule } from '../../rules/line-rule.js';

/** Brakeman: `High - SQL Injection - Possible SQL injection near line 12: User.where(…)` */
export const rules: readonly LineRule[] = [
  {
    id: 'brakeman-near-line',
    keywords: [' near line '],
    pattern:
      /^(?:(?<severity>High|Medium|Weak) - )?(?<code>[A-Z][\w -]+?) - (?<message>.+?) near line (?<line>\d+)(?: in (?<file>[^\s:]+))?(?::|$)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.8,
    title: 'Brakeman warns of {code}',
    tool: 'brakeman',
    warningConfidence: 0.6,
  },
];
