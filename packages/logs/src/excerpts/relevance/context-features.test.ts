import { expect, it } from 'vitest';
import { atOnce } from '../in-turns.js';
import { contextFeatureNames, contextFeatures } from './context-features.js';
import { toKeptLines } from './kept-lines.js';

/** Lines 1 to 4, then 10 and 11. */
const lines = atOnce(
  toKeptLines(
    new Map([
      [1, 'a'],
      [2, '  b'],
      [3, ''],
      [4, 'c'],
      [10, 'd'],
      [11, 'e'],
    ]),
  ),
);
const contextOf = atOnce(contextFeatures(lines, Float32Array.of(3, 1, -20, 2, 5, -1)));
const told = (index: number, ...names: readonly string[]): readonly (number | undefined)[] => {
  const row = contextOf(index);
  return names.map((name) => row[contextFeatureNames.indexOf(name)]);
};

it('sees neighbours only where no line is missing between', () => {
  expect(told(3, 'self', 'at-3', 'at-2', 'at-1', 'at1')).toEqual([2, 3, 1, -8, -8]);
  expect(told(4, 'at-1', 'at1', 'best-10to-1', 'best1to10')).toEqual([-8, -1, -8, -1]);
  expect(told(0, 'best1to3', 'best-3to-1')).toEqual([2, -8]);
});

it('compares a line with all the others', () => {
  expect(told(0, 'behindBest', 'overPrevious', 'overNext', 'best')).toEqual([-2, 11, -2, 5]);
  expect(told(4, 'behindBest', 'logRank', 'overPrevious')).toEqual([0, 0, 2]);
});

it('sums up paragraphs, which blank and missing lines end', () => {
  expect(told(1, 'paragraphBest', 'paragraphMean', 'isHead', 'headScore')).toEqual([3, 2, 0, 3]);
  expect(told(3, 'previousParagraph', 'secondPrevious', 'nextParagraph', 'isHead')).toEqual([-8, 3, 5, 1]);
});

it('knows under which line another one is indented', () => {
  expect(told(1, 'parentScore', 'indentsMore')).toEqual([3, 1]);
  expect(told(5, 'parentScore', 'indentsMore', 'indentsLess')).toEqual([-8, 0, 0]);
});
