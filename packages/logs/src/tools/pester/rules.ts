import type { LineRule } from '../../rules/line-rule.js';

/** Pester: `  [-] total is rounded 12ms` */
export const rules: readonly LineRule[] = [
  {
    id: 'pester-failed',
    keywords: ['[-]'],
    pattern: /^\s*\[-\] (?<test>\S.*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.75,
    title: 'Test {test} fails',
  },
];
