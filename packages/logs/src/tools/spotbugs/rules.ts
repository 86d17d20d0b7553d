import type { LineRule } from '../../rules/line-rule.js';

/** SpotBugs: `M D DLS: Dead store to x  At Cart.java:[line 12]` */
export const rules: readonly LineRule[] = [
  {
    id: 'spotbugs-row',
    keywords: [':[line'],
    pattern:
      /^(?:(?<severity>[HML]) [A-Z] )?(?<code>[A-Z]{2,4}\w*): (?<message>.+?) {1,3}At (?<file>[\w$./-]+):\[lines? (?<line>\d+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'SpotBugs reports {code} in {file}',
    tool: 'spotbugs',
    after: 1,
  },
  {
    id: 'spotbugs-maven',
    keywords: [':[line'],
    pattern:
      /^(?<severity>High|Medium|Low): (?<message>.+?) \[.*?\] (?:At|In) (?<file>[\w$./-]+):\[lines? (?<line>\d+).*?\]\s*(?<code>\w+)?/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'SpotBugs reports {file}',
    tool: 'spotbugs',
    warningConfidence: 0.8,
  },
];
