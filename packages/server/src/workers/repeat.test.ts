import { expect, it } from 'vitest';
import { repeat } from './repeat.js';

it('runs once more for any number of calls during a run, and never two at once', async () => {
  let running = 0;
  let runs = 0;
  let finishFirst = () => {};
  const first = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  const repeater = repeat(
    async () => {
      running += 1;
      runs += 1;
      expect(running).toBe(1);
      if (runs === 1) await first;
      running -= 1;
      return false;
    },
    60_000,
    () => {},
  );
  repeater.wake();
  repeater.wake();
  repeater.wake();
  finishFirst();
  await expect.poll(() => runs).toBe(2);
  await repeater.stop();
  repeater.wake();
  expect(runs).toBe(2);
});

it('goes on after an error, and tells it', async () => {
  const errors: unknown[] = [];
  let second = () => {};
  const ranTwice = new Promise<void>((resolve) => {
    second = resolve;
  });
  let runs = 0;
  const repeater = repeat(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('first');
      second();
      return false;
    },
    5,
    (error) => errors.push(error),
  );
  await ranTwice;
  await repeater.stop();
  expect(errors).toHaveLength(1);
});
