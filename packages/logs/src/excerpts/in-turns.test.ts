import { expect, it } from 'vitest';
import { atOnce, inTurns, type Work } from './in-turns.js';

/** Works for a millisecond at a time, and tells how often. */
function* work(parts: number, tell: (part: number) => void = () => {}): Work<string> {
  for (let part = 1; part <= parts; part += 1) {
    const startedAt = performance.now();
    while (performance.now() - startedAt < 1);
    tell(part);
    yield;
  }
  return 'done';
}

it('gives the event loop its turns while it works', async () => {
  let turns = 0;
  const count = (): void => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  expect(await inTurns(work(40))).toBe('done');
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(8);
});

it('ends with the reason of the signal in the middle of the work', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  let parts = 0;
  setImmediate(() => controller.abort(reason));
  const result = inTurns(
    work(1000, (part) => {
      parts = part;
    }),
    controller.signal,
  );
  await expect(result).rejects.toBe(reason);
  expect(parts).toBeGreaterThan(0);
  expect(parts).toBeLessThan(1000);
});

it('does not begin what is not wanted any more', async () => {
  let parts = 0;
  const count = (part: number): void => {
    parts = part;
  };
  await expect(inTurns(work(2, count), AbortSignal.abort('late'))).rejects.toBe('late');
  expect(parts).toBe(0);
});

it('does all of it at once where nothing waits', () => {
  expect(atOnce(work(3))).toBe('done');
});
