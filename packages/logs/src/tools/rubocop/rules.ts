import type { LineRule } from '../../rules/line-rule.js';

/** RuboCop: `lib/a.rb:3:1: C: Style/StringLiterals: Prefer single quotes` */
export const rules: readonly LineRule[] = [
  {
    id: 'rubocop-offense',
    keywords: ['.rb:'],
    pattern:
      /^(?<file>[\w@./-]+\.(?:rb|rake|ru|gemspec)):(?<line>\d+):(?<column>\d+): (?<severity>[CWEFR]): (?:\[Correctable\] )?(?:(?<code>[\w/]+): )?(?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'RuboCop reports {code} in {file}',
    tool: 'rubocop',
  },
];
