import type { LineRule } from '../../rules/line-rule.js';

/** GoogleTest: `[  FAILED  ] CartTest.Total (0 ms)` */
export const rules: readonly LineRule[] = [
  {
    id: 'googletest-failed',
    keywords: ['[  failed  ]'],
    pattern: /^\[ {2}FAILED {2}\] (?<test>[\w/]+\.[\w/]+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.8,
    title: 'Test {test} fails',
    before: 8,
    after: 2,
  },
];
