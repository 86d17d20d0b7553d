import { expect, it } from 'vitest';
import { orderOfScores } from './order-of-scores.js';

it('puts the highest first and leaves equal ones in their order', () => {
  expect([...orderOfScores(Float32Array.of(1, 3, -2, 3, -0, 0, -7.5))]).toEqual([1, 3, 0, 4, 5, 2, 6]);
});

it('sorts as a comparison of two scores does', () => {
  const scores = Float32Array.from(
    { length: 3000 },
    (_, index) => Math.sin(index * index) * (index % 40) - 8,
  );
  const expected = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  expect([...orderOfScores(scores)]).toEqual(expected);
});
