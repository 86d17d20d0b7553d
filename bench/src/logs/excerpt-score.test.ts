import { expect, it } from 'vitest';
import { scoreExcerpt, toLineNumbers } from './excerpt-score.js';

const lines = ['start', '\u001b[31merror: one\u001b[0m', '  error: two', '', 'error: one', 'end'];

it('compares texts, so a copy of a marked line counts', () => {
  const score = scoreExcerpt(lines, new Set([5, 3]), new Set([2, 3, 4]));
  expect(score).toMatchObject({ success: 1, recall: 1, precision: 1, lineShare: 1 / 3 });
});

it('knows a part of the marked lines from all of them', () => {
  const score = scoreExcerpt(lines, new Set([1, 2]), new Set([2, 3]));
  expect(score).toMatchObject({ success: 0, recall: 0.5, precision: 0.5, f1: 0.5 });
});

it('finds nothing where nothing is kept', () => {
  expect(scoreExcerpt(lines, new Set(), new Set([2]))).toMatchObject({ success: 0, f1: 0, bytesRemoved: 1 });
});

it('ignores ranges outside of the log', () => {
  expect([
    ...toLineNumbers(
      [
        [0, 2],
        [5, 9],
      ],
      6,
    ),
  ]).toEqual([1, 2, 5, 6]);
});
