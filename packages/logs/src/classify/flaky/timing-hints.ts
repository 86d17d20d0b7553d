import type { FlakyHint } from './flaky-hint.js';

/** Time limits of tests, which say that it was slow and not why. */
export const timingHints: readonly FlakyHint[] = [
  {
    id: 'flaky-test-time-limit',
    keywords: ['timed out', 'timeout', 'took longer', 'too slow', 'time limit', 'not invoked within'],
    pattern:
      /test timed out|timed out (?:in|after) \d|exceeded timeout of|timeout of \d+ ?ms exceeded|(?:test|hook) timeout|timed out retrying|took longer than|not invoked within|time limit exceeded/i,
    weight: 0.6,
    why: 'a test took too long',
  },
];
