import type { LineRule } from '../../rules/line-rule.js';

/** go build, go vet and the module loader: `./main.go:5:2: undefined: x` */
export const rules: readonly LineRule[] = [
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
    unless: /^fatal: /,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'A Go module cannot be resolved',
    tool: 'go',
  },
];
