import type { LineRule } from '../../rules/line-rule.js';

/** Vitest: ` FAIL  src/cart.test.js > cart > total` */
export const rules: readonly LineRule[] = [
  {
    id: 'vitest-failed-test',
    keywords: ['fail  '],
    pattern: /^\s*FAIL {2}(?:\|[^|]+\| )?(?<test>\S+(?: \[[^\]]*\])? > .+)$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.8,
    title: 'Test {test} fails',
    before: 1,
  },
];
