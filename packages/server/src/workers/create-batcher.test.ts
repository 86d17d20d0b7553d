import { expect, it } from 'vitest';
import { createBatcher } from './create-batcher.js';

/** A statement that waits until it is let go. */
function setUp() {
  const batches: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const call = createBatcher<number, string>(async (items) => {
    batches.push(items);
    await new Promise<void>((resolve) => gates.push(resolve));
    return items.map((item) => `result ${item}`);
  });
  const open = async () => {
    for (const gate of gates.splice(0)) gate();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, call, open };
}

it('sends a lone call at once, and lets those share a statement that come meanwhile', async () => {
  const { batches, call, open } = setUp();
  const results = Promise.all([1, 2, 3, 4, 5].map(call));
  expect(batches).toEqual([[1], [2]]);
  await open();
  expect(batches).toEqual([[1], [2], [3, 4, 5]]);
  await open();
  expect(await results).toEqual([1, 2, 3, 4, 5].map((item) => `result ${item}`));
});

it('tries each alone where a batch is refused for its data, and rejects only the culprit', async () => {
  const call = createBatcher<number, number>(async (items) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (items.includes(4)) throw Object.assign(new Error('invalid text'), { code: '22P02' });
    return items;
  });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(call));
  expect(results.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ]);
});

it('rejects everybody when the database is away, and goes on when it is back', async () => {
  let isAway = true;
  const call = createBatcher<number, number>(async (items) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (isAway) throw new Error('connection refused');
    return items;
  });
  const results = await Promise.allSettled([1, 2, 3, 4].map(call));
  expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  isAway = false;
  expect(await call(5)).toBe(5);
});
