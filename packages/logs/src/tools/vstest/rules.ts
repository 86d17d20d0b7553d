import type { LineRule } from '../../rules/line-rule.js';

/** dotnet test with xUnit, NUnit, MSTest: `Acme.CartTests.Total [FAIL]` */
export const rules: readonly LineRule[] = [
  {
    id: 'dotnet-failed-test',
    keywords: ['[fail]', 'failed '],
    pattern:
      /^\s*(?:\[xUnit\.net [\d:.]+\]\s+)?(?:(?<test>[\w"][\w.+<>`(),: "]*) \[FAIL\]|Failed (?<test2>[\w.+]+(?:\(.*\))?) \[[\d<,. ]+ ?m?s\])$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.82,
    title: 'Test {test} fails',
  },
];
