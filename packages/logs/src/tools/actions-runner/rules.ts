import type { LineRule } from '../../rules/line-rule.js';

/** What GitHub's runner says of the job itself: `Complete job name: test (20)`. It is no cause; it tells which job of many this is. */
export const rules: readonly LineRule[] = [
  {
    id: 'actions-job-name',
    keywords: ['complete job name: '],
    pattern: /^Complete job name: (?<message>.+)/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.02,
    isJobName: true,
    before: 0,
    after: 0,
  },
];
