import { expect, it } from 'vitest';
import { toPercentile, toQueryTable } from './query-table.js';

it('takes percentiles from the values themselves', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 1].map((share) => toPercentile(values, share))).toEqual([50, 95, 100]);
  expect(toPercentile([7], 0.5)).toBe(7);
});

it('marks what misses the goal, and tells a dear path from a slow moment', () => {
  const table = toQueryTable(10, [
    ...[undefined, 1, 90].map((ms) => ({ title: 'moment', asked: '/a', ms })),
    ...[undefined, 1, 2].map((ms) => ({ title: 'path', asked: '/b', ms })),
    ...[undefined, 30, 40].map((ms) => ({ title: 'path', asked: '/c', ms })),
  ]);
  expect(table).toMatch(/^moment +1\.0 +90\.0\* +1\.0 +2$/m);
  expect(table).toMatch(/^path +2\.0 +40\.0\* +30\.0\* +4$/m);
});
