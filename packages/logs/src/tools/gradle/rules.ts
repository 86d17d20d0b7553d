import type { LineRule } from '../../rules/line-rule.js';

/** Gradle: `CartTest > total() FAILED` and `* What went wrong:` */
export const rules: readonly LineRule[] = [
  {
    id: 'gradle-failed-test',
    keywords: [' failed'],
    pattern: /^(?<test>[\w.$]+(?:\[\d+\])? > [^>]+(?: > [^>]+)?) FAILED$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.85,
    title: 'Test {test} fails',
  },
  {
    id: 'gradle-what-went-wrong',
    keywords: ['what went wrong'],
    pattern: /^\* What went wrong:/,
    domain: 'code',
    kind: 'unknown',
    confidence: 0.39,
    before: 1,
    after: 8,
  },
];
