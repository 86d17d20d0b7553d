import { expect, it } from 'vitest';
import { toPercentile, toQueryTable } from './query-table.js';

it('takes percentiles from the values themselves', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 1].map((share) => toPercentile(values, share))).toEqual([50, 95, 100]);
  expect(toPercentile([7], 0.5)).toBe(7);
});

it('marks what misses the goal', () => {
  const table = toQueryTable(
    10,
    new Map([
      ['fast', [1, 2]],
      ['slow', [1, 21]],
    ]),
  );
  expect(table).toMatch(/^fast.*2\.0\s+2\.0\s+2\s*$/m);
  expect(table).toMatch(/^slow.*21\.0.*over 20$/m);
});
