import { expect, it } from 'vitest';
import { createBoundedList } from './bounded-list.js';

it('keeps the best, and of equals the first and the last', () => {
  const list = createBoundedList<{ readonly id: number; readonly score: number }>(5, ({ score }) => score);
  for (let id = 0; id < 100; id += 1) list.add({ id, score: id === 50 ? 9 : 1 });
  const ids = list.items().map(({ id }) => id);
  expect(ids).toHaveLength(5);
  expect(ids).toContain(50);
  expect(ids.slice(0, 2)).toEqual([0, 1]);
  expect(ids.at(-1)).toBe(99);
});

it('sees scores as they are when it makes room', () => {
  const scores = new Map([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  const list = createBoundedList<string>(2, (item) => scores.get(item) ?? 0);
  for (const item of scores.keys()) list.add(item);
  scores.set('a', 9);
  expect(list.items()).toEqual(['a', 'c']);
});
