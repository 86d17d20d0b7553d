import type { LineRule } from '../../rules/line-rule.js';

/** RuboCop, Standard, haml-lint: `lib/a.rb:3:1: C: Style/StringLiterals: Prefer single quotes` */
export const rules: readonly LineRule[] = [
  {
    id: 'rubocop-offense',
    keywords: [
      '.rb:',
      'rakefile:',
      'gemfile:',
      '.rake:',
      '.ru:',
      '.gemspec:',
      '.haml:',
      '.slim:',
      '.erb:',
      '.podspec:',
      'fastfile:',
    ],
    pattern:
      /^(?<file>[\w@./\\ -]*\w):(?<line>\d+)(?::(?<column>\d+))?:? \[?(?<severity>[CWEFRI])\]?:? (?:\[Corr?ectable\] )?(?:(?<code>[A-Z][\w/]+): )?(?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'RuboCop reports {code} in {file}',
    tool: 'rubocop',
    warningConfidence: 0.88,
  },
];
