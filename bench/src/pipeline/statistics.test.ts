import { expect, it } from 'vitest';
import { median, percentile } from './statistics.js';

it('gives a value that was measured, whatever the order', () => {
  expect(percentile([5, 1, 4, 2, 3], 95)).toBe(5);
  expect(median([5, 1, 4, 2, 3])).toBe(3);
  expect(median([7])).toBe(7);
});
