import { expect, it } from 'vitest';
import { shapeOf } from '../../scan/shape-of.js';
import { bestTimeOf } from '../../testing/best-time-of.js';
import { atOnce } from '../in-turns.js';
import { indexFrom, indexOfLine, type KeptLines, toKeptLines } from './kept-lines.js';

const keep = (lines: readonly (readonly [number, string])[]): KeptLines =>
  atOnce(toKeptLines(new Map(lines)));

it('puts lines in order and sees which of them join', () => {
  const { numbers, texts, isJoined } = keep([
    [30, 'c'],
    [4, 'a'],
    [5, 'b'],
  ]);
  expect([...numbers]).toEqual([4, 5, 30]);
  expect(texts).toEqual(['a', 'b', 'c']);
  expect([...isJoined]).toEqual([0, 1, 0]);
});

it('measures the white space in front', () => {
  const { indents, isBlank } = keep([
    [1, '\t two'],
    [2, ''],
    [3, '  \u00a0'],
    [4, 'none '],
  ]);
  expect([...indents]).toEqual([2, 0, 3, 0]);
  expect([...isBlank]).toEqual([0, 1, 1, 0]);
});

it('names the first line of every shape', () => {
  const texts = ['job 1', 'job', 'job 22', '✗ späť 1', 'job', '✗ späť 2', 'x'.repeat(9000), 'x'.repeat(9001)];
  const { shapes, firstLike } = keep(texts.map((text, index) => [index + 1, text]));
  expect([...shapes]).toEqual(texts.map(shapeOf));
  expect([...firstLike]).toEqual([0, 1, 0, 3, 1, 3, 6, 6]);
});

const wordOf = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

it('tells thousands of shapes apart, in time in proportion to them', () => {
  const textsOf = (count: number): ReadonlyMap<number, string> =>
    new Map(Array.from({ length: count }, (_, index) => [index + 1, wordOf(index % ((count * 2) / 3))]));
  const { firstLike } = atOnce(toKeptLines(textsOf(9000)));
  expect([...firstLike]).toEqual(Array.from({ length: 9000 }, (_, index) => index % 6000));
  const [few, many] = [textsOf(6000), textsOf(90_000)];
  const enoughMs =
    30 *
    Math.max(
      10,
      bestTimeOf(() => atOnce(toKeptLines(few)), 10),
    );
  expect(bestTimeOf(() => atOnce(toKeptLines(many)), enoughMs)).toBeLessThan(enoughMs);
});

it('finds lines by their numbers', () => {
  const lines = keep([
    [4, 'a'],
    [5, 'b'],
    [30, 'c'],
  ]);
  expect([4, 5, 30, 0, 6, 31].map((number) => indexOfLine(lines, number))).toEqual([0, 1, 2, -1, -1, -1]);
  expect([0, 5, 6, 31].map((number) => indexFrom(lines, number))).toEqual([0, 1, 2, 3]);
});
