import { expect, it } from 'vitest';
import { groupingAccuracy } from './loghub.js';

it.each([
  [['a', 'a', 'b'], [1, 1, 2], 1],
  [['a', 'a', 'b'], [1, 1, 1], 0],
  [['a', 'a', 'b', 'c'], [1, 2, 3, 4], 0.5],
  [[], [], 0],
] as const)('scores %j grouped as %j with %d', (truth, groups, accuracy) => {
  expect(groupingAccuracy(truth, groups)).toBe(accuracy);
});
