import type { LineRule } from '../../rules/line-rule.js';

/** golangci-lint: `main.go:5:2: Error return value is not checked (errcheck)` */
export const rules: readonly LineRule[] = [
  {
    id: 'golangci-lint',
    keywords: ['.go:'],
    pattern:
      /^(?<file>(?:\.{1,2}\/|[\w@.-]+\/)*[\w@.-]+\.go):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+) \((?<code>[a-z]+)\)$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.9,
    title: 'Linter {code} reports {file}',
    tool: 'golangci-lint',
  },
];
