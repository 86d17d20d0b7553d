import { expect, it } from 'vitest';
import { shareCalls } from './sync-directory.js';

it('serves all who ask meanwhile with one call that begins after they asked', async () => {
  let begun = 0;
  const ends: (() => void)[] = [];
  const call = shareCalls(() => {
    begun += 1;
    return new Promise((resolve) => ends.push(resolve));
  });
  const first = call();
  const second = call();
  const third = call();
  expect(begun).toBe(1);
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(begun).toBe(2);
  ends[1]?.();
  await Promise.all([second, third]);
  expect(begun).toBe(2);
});

it('tells a failure to those whom the call served, and goes on', async () => {
  let begun = 0;
  const call = shareCalls(async () => {
    begun += 1;
    if (begun === 1) throw new Error('disk');
  });
  const first = call();
  const second = call();
  await expect(first).rejects.toThrow('disk');
  await expect(second).resolves.toBeUndefined();
  await expect(call()).resolves.toBeUndefined();
  expect(begun).toBe(3);
});
