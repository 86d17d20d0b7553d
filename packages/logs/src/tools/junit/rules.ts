import type { LineRule } from '../../rules/line-rule.js';

/** JUnit and its assertion libraries: `org.opentest4j.AssertionFailedError: expected: <3> but was: <4>` */
export const rules: readonly LineRule[] = [
  {
    id: 'junit-assertion',
    keywords: ['assertionfailederror', 'comparisonfailure', 'java.lang.assertionerror'],
    pattern: /\b(?:AssertionFailedError|ComparisonFailure|AssertionError): ?(?<message>.*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'A test assertion fails: {message}',
    before: 3,
  },
];
