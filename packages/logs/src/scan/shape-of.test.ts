import { expect, it } from 'vitest';
import { shapeOf } from './shape-of.js';

it.each([
  ['took 12 ms', 'took 9313 ms'],
  ['at 2026-01-31 10:00:00.123', 'at 2025-12-01 23:59:59.9'],
  ['commit 4f2a9c1 done', 'commit 90beef1234567890 done'],
  ['id 123e4567-e89b-12d3-a456-426614174000.', 'id 0f8fad5b-d9cb-469f-a165-70867728950e.'],
  ['[  5%] building', '[   5%] building'],
  ['   x', '  x'],
  ['done   ', 'done  '],
])('gives %j and %j one shape', (one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

it.each([
  ['took 12 ms', 'took 12 s'],
  ['  at x', ' at x'],
  ['error TS2304', 'error CS2304'],
  ['facade', 'decade'],
  ['deadbeef', 'feedface'],
  ['ab', 'ba'],
  ['a 1', 'a'],
  ['', 'a'],
  ['été', 'ete'],
])('tells %j from %j', (one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});

it('meets no other shape among many', () => {
  const letters = 'ghijklmnop';
  const texts = Array.from({ length: 200_000 }, (_, index) =>
    [...String(index)].map((digit) => letters[Number(digit)]).join(''),
  );
  expect(new Set(texts.map(shapeOf)).size).toBe(texts.length);
});

it('tells apart the strings that defeat a hash without rotation, whatever its factor', () => {
  let one = 'g';
  let other = 'h';
  for (let doubling = 0; doubling < 10; doubling += 1) [one, other] = [one + other, other + one];
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});

it('reads no more than the beginning of a long line', () => {
  expect(shapeOf(`${'x'.repeat(5000)}a`)).toBe(shapeOf(`${'x'.repeat(5000)}b`));
});
