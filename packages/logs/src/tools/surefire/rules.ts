import type { LineRule } from '../../rules/line-rule.js';

/** Maven Surefire: `[ERROR] com.acme.CartTest.total -- Time elapsed: 0.01 s <<< FAILURE!` */
export const rules: readonly LineRule[] = [
  {
    id: 'surefire-failed-test',
    keywords: ['<<< fail', '<<< err'],
    pattern: /^(?:\[ERROR\] )?\s*(?<test>[\w$]\S*)(?: -- |\s+)Time elapsed: .*<<< (?:FAILURE|ERROR)!/,
    unless: /Tests run:/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.82,
    title: 'Test {test} fails',
    before: 1,
  },
  {
    id: 'surefire-summary-test',
    keywords: ['[error]   '],
    pattern:
      /^\[ERROR\] {2,}(?<test>[\w$]+(?:\.[\w$]+)?)[.:>](?:[\w$]+)?:?(?<line>\d+)?.*?(?<message>(?:expected|»|Expected|but was).*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.84,
    title: 'Test {test} fails',
    after: 4,
  },
];
