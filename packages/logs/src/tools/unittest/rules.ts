import type { LineRule } from '../../rules/line-rule.js';

/** unittest: `FAIL: test_total (tests.test_cart.CartTest)` */
export const rules: readonly LineRule[] = [
  {
    id: 'unittest-failed-test',
    keywords: ['fail: ', 'error: '],
    pattern: /^(?:FAIL|ERROR): (?<test>\w+ \([\w.]+\))/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.8,
    title: 'Test {test} fails',
  },
];
