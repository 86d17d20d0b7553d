import type { LineRule } from '../../rules/line-rule.js';

/** Playwright: `  1) [chromium] › cart.spec.ts:3:1 › total` */
export const rules: readonly LineRule[] = [
  {
    id: 'playwright-failed-test',
    keywords: ['› '],
    pattern: /^\s*\d+\) \[[^\]]+\] › (?<test>.+?)\s*─*$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.8,
    title: 'Test {test} fails',
    after: 20,
  },
];
