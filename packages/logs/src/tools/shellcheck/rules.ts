import type { LineRule } from '../../rules/line-rule.js';

/** ShellCheck: `In build.sh line 12:`, then `^-- SC2086 (info): Double quote …` */
export const rules: readonly LineRule[] = [
  {
    id: 'shellcheck-place',
    keywords: [' line '],
    pattern: /^In (?<file>\S.*) line (?<line>\d+):$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'ShellCheck reports {file}',
    tool: 'shellcheck',
    follow: {
      pattern: /\^-*\^? (?<code>SC\d+)(?: \((?<severity>\w+)\))?: (?<message>.+)/,
      within: 8,
      isRequired: true,
    },
    before: 0,
    after: 6,
  },
];
