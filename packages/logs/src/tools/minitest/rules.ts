import type { LineRule } from '../../rules/line-rule.js';

/** minitest: `CartTest#test_total [test/cart_test.rb:3]:` */
export const rules: readonly LineRule[] = [
  {
    id: 'minitest-failed-test',
    keywords: ['#test_'],
    pattern: /^(?:\s*\d+\) )?(?:Failure:|Error:)?\s*(?<test>[\w:]+#test_\w+)(?: \[|:$)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.82,
    title: 'Test {test} fails',
  },
];
