import type { LineRule } from '../../rules/line-rule.js';

/** Puppet and puppet-lint: `manifests/init.pp - WARNING: double quoted string on line 12`, `… (file: /app/init.pp, line: 12, column: 3)` */
export const rules: readonly LineRule[] = [
  {
    id: 'puppet-lint',
    keywords: [' on line '],
    pattern:
      /^(?:(?<file>\S.*?\.pp) - )?(?<severity>ERROR|WARNING): (?<message>.+?) on line (?<line>\d+)(?: (?:col(?:umn)?\.? )?(?<column>\d+))?(?: \(check: (?<code>\w+)\))?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'puppet-lint reports {file}',
    tool: 'puppet-lint',
    warningConfidence: 0.4,
  },
  {
    id: 'puppet-parser',
    keywords: ['(file: '],
    pattern:
      /^(?<severity>Error|Warning): (?<message>.+?) \(file: (?<file>[^,]+), line: (?<line>\d+)(?:, column: (?<column>\d+))?\)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'Puppet cannot use {file}',
    tool: 'puppet',
  },
];
