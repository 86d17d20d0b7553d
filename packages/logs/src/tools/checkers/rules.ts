import type { LineRule } from '../../rules/line-rule.js';

/** Checkers of web frameworks and types that say the place first: svelte-check, astro check, Flow */
export const rules: readonly LineRule[] = [
  {
    id: 'svelte-check',
    keywords: ['error: ', 'warn: ', 'hint: '],
    pattern: /^(?<severity>Error|Warn|Hint): (?<message>.+)/,
    domain: 'code',
    kind: 'type',
    confidence: 0.86,
    title: 'The checker reports {file}',
    tool: 'svelte-check',
    lead: { pattern: /^(?<file>\S.*\.\w+):(?<line>\d+):(?<column>\d+)$/, within: 1, isRequired: true },
    before: 1,
    after: 6,
  },
  {
    id: 'flow-heading',
    keywords: ['error -', 'warning -'],
    pattern: /^(?<severity>Error|Warning) -{5,} (?<file>\S+?):(?<line>\d+):(?<column>\d+)$/,
    domain: 'code',
    kind: 'type',
    confidence: 0.9,
    title: 'Flow reports {file}',
    tool: 'flow',
    follow: { pattern: /^(?<message>[A-Z].*)/, within: 3 },
    before: 0,
    after: 12,
  },
];
