import type { LineRule } from '../../rules/line-rule.js';

/** Jest, Vitest, Chai assertions: `expect(received).toBe(expected)` */
export const rules: readonly LineRule[] = [
  {
    id: 'javascript-assertion',
    keywords: ['assertionerror', 'assertion error'],
    pattern: /^\s*(?:→ )?(?:Uncaught )?AssertionError(?: \[ERR_ASSERTION\])?: (?<message>\S.*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'An assertion fails: {message}',
    tool: 'test',
    follow: {
      pattern: /^\s*(?:❯|at) (?:.*\()?(?<file>[^\s():][^():]*):(?<line>\d+):(?<column>\d+)\)?$/,
      within: 20,
    },
    before: 4,
  },
  {
    id: 'jest-expectation',
    keywords: ['expect('],
    pattern: /^\s*(?:Error: )?(?<message>expect\(.*\)\.[\w.]+\(.*)/,
    unless: /^\s*(?:>\s*)?(?:\d+ \||await |\d+\))|;\s*$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'An expectation fails: {message}',
    tool: 'test',
    follow: {
      pattern: /^\s*(?:❯|at) (?:.*\()?(?<file>[^\s():][^():]*):(?<line>\d+):(?<column>\d+)\)?$/,
      within: 40,
    },
    before: 4,
  },
  {
    id: 'jest-failed-test',
    keywords: ['● '],
    pattern: /^\s*● (?<test>\S.*)$/,
    unless: /● Console|Cannot log after/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.8,
    title: 'Test {test} fails',
    before: 2,
  },
  {
    id: 'jest-failed-file',
    keywords: ['fail '],
    pattern: /^\s*FAIL (?:\S+ )?(?<file>\S+\.\w{1,5})(?: \([\d.]+ ?m?s\))?$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.6,
    title: 'Tests in {file} fail',
  },
];
