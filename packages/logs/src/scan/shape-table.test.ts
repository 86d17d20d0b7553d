import { expect, it } from 'vitest';
import { createShapeTable } from './shape-table.js';

const shapeOfNumber = (index: number): number => index * 7_919 + 2 ** 40 * (index % 13) + 1;

it('remembers the number of every shape while it grows', () => {
  const table = createShapeTable();
  for (let index = 0; index < 50_000; index += 1) table.put(table.slotOf(shapeOfNumber(index)), index + 1);
  for (let index = 0; index < 50_000; index += 1)
    expect(table.valueAt(table.slotOf(shapeOfNumber(index)))).toBe(index + 1);
});

it('gives 0 for a shape that is new, and for all once it was full', () => {
  const table = createShapeTable(1024);
  for (let index = 0; index < 512; index += 1) table.put(table.slotOf(shapeOfNumber(index)), 1);
  expect(table.valueAt(table.slotOf(shapeOfNumber(0)))).toBe(1);
  expect(table.valueAt(table.slotOf(shapeOfNumber(600)))).toBe(0);
  expect(table.valueAt(table.slotOf(shapeOfNumber(0)))).toBe(0);
});
