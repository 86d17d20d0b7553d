import { setImmediate } from 'node:timers/promises';

/** Work in small parts: after each `yield`, well below a millisecond apart, something else may have its turn. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** So many lines are looked at between two `yield`s: a power of two, less one, for `index & LINES_A_PART`. */
export const LINES_A_PART = 15;

const TURN_MS = 3;

/** Does the work and gives the event loop a turn after every few milliseconds of it; throws the signal's reason. */
export async function inTurns<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
  signal?.throwIfAborted();
  let turnStartedAt = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - turnStartedAt > TURN_MS) {
      await setImmediate();
      signal?.throwIfAborted();
      turnStartedAt = performance.now();
    }
  }
}

/** Does the work without a pause, for where nothing else waits. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
