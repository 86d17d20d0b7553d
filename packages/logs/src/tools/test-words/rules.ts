import type { LineRule } from '../../rules/line-rule.js';

/** What test runners of all languages say: `✗ total is rounded`, `Test timed out in 5000ms.` */
export const rules: readonly LineRule[] = [
  {
    id: 'test-cross',
    keywords: ['✗', '✘', '✖', '×', '✕', '❌'],
    pattern: /^\s*(?:[✗✘✖×✕]|.{0,3}❌) +(?<message>\S.*)/,
    unless: /\b0 (?:errors|problems|failed)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.5,
  },
  {
    id: 'test-timed-out',
    keywords: ['timed out in', 'exceeded timeout of', 'timeout of ', 'test timeout'],
    pattern:
      /(?<message>Test timed out in \d+.*|Exceeded timeout of \d+.*|Timeout of \d+ ?ms exceeded.*|Test timeout of \d+.*|thrown: "Exceeded timeout.*)/i,
    domain: 'code',
    kind: 'test-timeout',
    confidence: 0.91,
    title: 'A test takes longer than it may',
    before: 4,
  },
  {
    id: 'generic-failed-test',
    keywords: ['fail: ', 'fail ', 'failed: '],
    pattern: /^(?:\*+ )?\[?(?:FAIL|FAILED|FAILURE)\]?:? (?<message>\S.{2,200})$/,
    unless: /\b0 failed|FAILED \(|FAIL\s+\S+\s+[\d.]+s$|FAILED (?:in|after)|\bpassed\b/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.55,
  },
];
