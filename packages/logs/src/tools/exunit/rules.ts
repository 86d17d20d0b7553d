import type { LineRule } from '../../rules/line-rule.js';

/** ExUnit: `1) test total is rounded (CartTest)` */
export const rules: readonly LineRule[] = [
  {
    id: 'exunit-failed',
    keywords: [') test '],
    pattern: /^\s*\d+\) (?<test>test .+ \([\w.]+\))$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.85,
    title: 'Test {test} fails',
  },
];
