import type { LineRule } from '../../rules/line-rule.js';

/** cfn-lint: `E3002 Invalid property`, then `template.yaml:12:5` */
export const rules: readonly LineRule[] = [
  {
    id: 'cfn-lint-place',
    keywords: ['.yaml:', '.yml:', '.json:', '.template:'],
    pattern: /^(?<file>\S+\.(?:ya?ml|json|template)):(?<line>\d+):(?<column>\d+)$/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.84,
    title: 'cfn-lint reports {code} in {file}',
    tool: 'cfn-lint',
    lead: { pattern: /^(?<severity>[EWI])(?<code>\d{4}) (?<message>\S.*)/, within: 1, isRequired: true },
    before: 1,
    after: 1,
  },
];
