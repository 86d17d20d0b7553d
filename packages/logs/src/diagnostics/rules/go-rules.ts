import type { LineRule } from '../../rules/line-rule.js';

/** go build, go vet, go test and golangci-lint. */
export const goRules: readonly LineRule[] = [
  {
    id: 'go-compiler-error',
    keywords: ['.go:'],
    pattern:
      /^(?:vet: )?(?<file>(?:\.{1,2}\/|[\w@.-]+\/)*[\w@.-]+\.go):(?<line>\d+):(?<column>\d+): (?<message>.+)/,
    unless: /: (?:warning|note):|\((?:[a-z]+)\)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Go compiler error in {file}',
    tool: 'go',
    after: 4,
  },
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
  {
    id: 'go-test-message',
    keywords: ['_test.go:'],
    pattern: /^\s+(?<file>[\w@./-]+_test\.go):(?<line>\d+): (?<message>\S.*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.78,
    title: 'A Go test fails: {message}',
    tool: 'go-test',
    before: 4,
  },
  {
    id: 'go-test-failed',
    keywords: ['--- fail:'],
    pattern: /^\s*--- FAIL: (?<test>\S+) \(/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.77,
    title: 'Test {test} fails',
    before: 4,
  },
  {
    id: 'go-module',
    keywords: [
      'no required module',
      'cannot find module',
      'missing go.sum',
      'unknown revision',
      'is not in std',
      'updates to go.mod',
    ],
    pattern:
      /(?<message>no required module provides.*|cannot find module.*|missing go\.sum entry.*|unknown revision.*|package \S+ is not in std.*|updates to go\.mod needed.*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'A Go module cannot be resolved',
    tool: 'go',
  },
];
