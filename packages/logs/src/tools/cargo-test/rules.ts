import type { LineRule } from '../../rules/line-rule.js';

/** cargo test: `test money::rounds ... FAILED` */
export const rules: readonly LineRule[] = [
  {
    id: 'rust-test-failed',
    keywords: ['... failed'],
    pattern: /^\s*test (?<test>\S.*?) \.\.\. FAILED$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.75,
    title: 'Test {test} fails',
  },
  {
    id: 'rust-test-name',
    keywords: [' stdout ----'],
    pattern: /^---- (?<test>.+) stdout ----$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.76,
    title: 'Test {test} fails',
  },
  {
    id: 'rust-panic-message',
    keywords: ['assertion ', 'called `'],
    pattern: /^\s*(?<message>assertion (?:`|failed).+|called `(?:Result|Option)::.+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'An assertion fails: {message}',
    before: 3,
  },
];
