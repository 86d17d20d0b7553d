import type { LineRule } from '../../rules/line-rule.js';

/** go test: `--- FAIL: TestParse (0.00s)`, then `    price_test.go:24: got 1, want 2` */
export const rules: readonly LineRule[] = [
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
];
