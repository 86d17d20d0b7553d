import type { LineRule } from '../../rules/line-rule.js';

/** ScalaTest: `- total is rounded *** FAILED ***` */
export const rules: readonly LineRule[] = [
  {
    id: 'scalatest-failed',
    keywords: ['*** failed ***'],
    pattern: /^(?:\[info\] )?- (?<test>.+) \*\*\* FAILED \*\*\*/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.85,
    title: 'Test {test} fails',
  },
];
