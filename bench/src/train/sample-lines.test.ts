import { expect, it } from 'vitest';
import { everyNth } from './sample-lines.js';

it('takes lines that are evenly spread', () => {
  expect(everyNth([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
});

it('takes all of a few', () => {
  expect(everyNth([3, 4], 5)).toEqual([3, 4]);
  expect(everyNth([], 5)).toEqual([]);
});
