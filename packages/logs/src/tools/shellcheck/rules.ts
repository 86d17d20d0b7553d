import type { LineRule } from '../../rules/line-rule.js';

/** ShellCheck: `In build.sh line 12:`, then `^-- SC2086 (info): Double quote …` */
export const rules: readonly LineRule[] = [
  {
    id: 'shellcheck-message',
    keywords: [' sc1', ' sc2', ' sc3'],
    pattern: /^\s*\^-*\^? (?<code>SC\d+)(?: \((?<severity>\w+)\))?: (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'ShellCheck reports {file}',
    tool: 'shellcheck',
    warningConfidence: 0.6,
    lead: { pattern: /^In (?<file>\S.*) line (?<line>\d+):$/, within: 8, isRequired: true },
    before: 2,
    after: 2,
  },
];
