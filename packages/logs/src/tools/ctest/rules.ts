import type { LineRule } from '../../rules/line-rule.js';

/** CTest: `1/2 Test #1: cart ...***Failed` */
export const rules: readonly LineRule[] = [
  {
    id: 'ctest-failed',
    keywords: ['***failed', '***exception', '***timeout', '(failed)'],
    pattern:
      /(?:Test +#\d+: (?<test>\S+) \.*\*{3}(?:Failed|Exception|Timeout))|^\s*\d+ - (?<test2>\S+) \((?:Failed|Timeout|SEGFAULT)\)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.78,
    title: 'Test {test} fails',
  },
];
