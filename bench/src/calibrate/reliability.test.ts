import { expect, it } from 'vitest';
import { type GivenConfidence, reliabilityOf, toReliabilityTable } from './reliability.js';

function given(score: number, confidence: number, right: number, wrong: number): readonly GivenConfidence[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ score, confidence, isRight: index < right }));
}

it('finds no error in confidences that come true', () => {
  const { error, brier } = reliabilityOf([...given(0.9, 0.75, 3, 1), ...given(0.4, 0.5, 2, 2)]);
  expect(error).toBeCloseTo(0);
  expect(brier).toBeCloseTo((4 * 0.1875 + 4 * 0.25) / 8);
});

it('weighs how far each bucket is off by how many are in it', () => {
  const { error, buckets } = reliabilityOf([...given(0.9, 0.96, 7, 3), ...given(0.4, 0.31, 3, 0)]);
  expect(buckets.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0.4, 0.4, 3],
    [0.9, 0.9, 10],
  ]);
  expect(error).toBeCloseTo((10 * (0.96 - 0.7) + 3 * (1 - 0.31)) / 13);
});

it('prints a line for every bucket', () => {
  expect(toReliabilityTable(reliabilityOf(given(0.75, 0.8, 3, 1)))).toContain(
    '0.75 to 0.75      0.800      0.750          4',
  );
});
