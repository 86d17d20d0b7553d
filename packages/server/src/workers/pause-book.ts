import type { Logger } from '@opsaicortex/core';
import type { EventQueue } from '../queue/event-queue.js';
import type { Queryable } from '../store/database.js';
import { globalPause, liftPause, listPauses, putPause } from '../store/pauses.js';
import { type Repeater, repeat } from './repeat.js';

/** What rests at the moment, as all processes see it. */
export interface PauseBook {
  /** How long the first of these rests still; undefined when none does. */
  remainingMs(...keys: readonly string[]): number | undefined;
  /** Has something rest, here at once and elsewhere within about a second. */
  pause(key: string, forMs: number, reason: string): Promise<void>;
  /** Ends a rest. */
  lift(key: string): Promise<void>;
  /** Reads the pauses, and pauses or resumes the queue accordingly. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** BullMQ still hands out the one job that it was waiting for when it was paused: it is put off by this much. */
export const pausedRetryMs = 1_000;

/** What rests without an end is looked at again after this long. */
const longestWaitMs = 30_000;

/** Follows the table of pauses. */
export function createPauseBook(
  database: Queryable,
  queue: Pick<EventQueue, 'pause' | 'resume'>,
  log: Logger,
  everyMs = 1_000,
): PauseBook {
  /** When each ends, on this process's own clock. */
  let endings: ReadonlyMap<string, number> = new Map();
  let isPaused = false;
  const refresh = async () => {
    const now = performance.now();
    const pauses = await listPauses(database);
    endings = new Map(pauses.map(({ key, remainingMs }) => [key, now + (remainingMs ?? Infinity)]));
    const mustPause = endings.has(globalPause);
    if (mustPause === isPaused) return;
    log.info({ isPaused: mustPause }, 'All work was paused or resumed.');
    await (mustPause ? queue.pause() : queue.resume());
    isPaused = mustPause;
  };
  const repeater: Repeater = repeat(
    async () => {
      await refresh();
      return false;
    },
    everyMs,
    (error) => log.warn({ reason: String(error) }, 'Pauses could not be read.'),
  );
  return {
    remainingMs(...keys) {
      const now = performance.now();
      const waits = keys.flatMap((key) => endings.get(key) ?? []).map((end) => end - now);
      const longest = Math.max(0, ...waits);
      return longest === 0 ? undefined : Math.min(Math.ceil(longest), longestWaitMs);
    },
    async pause(key, forMs, reason) {
      endings = new Map(endings).set(key, Math.max(endings.get(key) ?? 0, performance.now() + forMs));
      await putPause(database, { key, forMs, reason });
    },
    async lift(key) {
      const rest = new Map(endings);
      rest.delete(key);
      endings = rest;
      await liftPause(database, key);
    },
    refresh,
    stop: () => repeater.stop(),
  };
}
