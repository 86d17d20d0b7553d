import type { LineRule } from '../../rules/line-rule.js';

/** PHPUnit: `1) App\\Tests\\CartTest::testTotal` */
export const rules: readonly LineRule[] = [
  {
    id: 'phpunit-failed-test',
    keywords: ['0) '],
    pattern: /^\d+\) (?<test>[\w\\]+::test\w*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.82,
    title: 'Test {test} fails',
  },
];
