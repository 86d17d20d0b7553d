import type { LineRule } from '../../rules/line-rule.js';

/** TAP: `not ok 3 - total is rounded` */
export const rules: readonly LineRule[] = [
  {
    id: 'tap-not-ok',
    keywords: ['not ok '],
    pattern: /^\s*not ok \d+(?: -)? (?<test>\S.*)/,
    unless: /# (?:TODO|SKIP)/i,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.78,
    title: 'Test {test} fails',
    before: 3,
  },
];
