import type { LineRule } from '../../rules/line-rule.js';

/** Reek: `lib/cart.rb -- 2 warnings:`, then `  [12, 13]:DuplicateMethodCall: Cart#total calls …` */
export const rules: readonly LineRule[] = [
  {
    id: 'reek-row',
    keywords: [...'0123456789'].flatMap((digit) => [`  [${digit}`, `\n [${digit}`]),
    pattern: /^\s+\[(?<line>\d+)(?:, \d+)*\]:(?:(?<code>[A-Z]\w+): )?(?<message>\S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.8,
    title: 'Reek reports {code} in {file}',
    tool: 'reek',
    lead: { pattern: /^(?<file>\S.*\.rb) -- \d+ warnings?:?$/, within: 60, isRequired: true },
    before: 1,
    after: 1,
  },
];
