import type { LineRule } from '../../rules/line-rule.js';

/** Mocha: `  1) total is rounded:` */
export const rules: readonly LineRule[] = [
  {
    id: 'mocha-failed-test',
    keywords: ['1) ', '2) ', '3) ', '4) ', '5) ', '6) ', '7) ', '8) ', '9) ', '0) '],
    pattern: /^ {1,8}\d+\) (?<test>\S.*?):?$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.6,
    title: 'Test {test} fails',
    before: 1,
  },
];
