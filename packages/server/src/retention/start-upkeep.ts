import type { Logger } from '@opsaicortex/core';
import type { Database } from '../store/database.js';
import { foldBatch, foldTallies } from '../store/tallies.js';
import { repeat } from '../workers/repeat.js';
import { type ExpiryReport, expire } from './expire.js';
import type { RetentionDays } from './retention-days.js';

/** How often the database is looked after. */
export interface UpkeepIntervals {
  /** @default 5_000 */
  readonly foldMs: number;
  /** @default 3_600_000 */
  readonly expireMs: number;
}

/** What a server does when nothing else is said. */
export const defaultUpkeepIntervals: UpkeepIntervals = { foldMs: 5_000, expireMs: 3_600_000 };

/** What looking after the database needs. */
export interface UpkeepDependencies {
  readonly database: Database;
  readonly retention: RetentionDays;
  readonly log: Logger;
  /** Is told how many things were deleted. */
  readonly onExpired: (report: ExpiryReport) => void;
}

/** Sums up what charts are made of, and deletes what is too old: at once, and then every so often. */
export function startUpkeep(
  { database, retention, log, onExpired }: UpkeepDependencies,
  intervals: UpkeepIntervals,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const folding = repeat(
    async () => (await foldTallies(database)) === foldBatch,
    intervals.foldMs,
    (error) => log.warn({ error }, 'The numbers of charts could not be summed up; it is tried again.'),
  );
  const expiring = repeat(
    async () => {
      const report = await expire(database, retention, stopping.signal);
      if (Object.keys(report).length > 0) {
        log.info({ ...report }, 'What was too old is deleted.');
        onExpired(report);
      }
      return false;
    },
    intervals.expireMs,
    (error) => log.warn({ error }, 'What is too old could not be deleted; it is tried again.'),
  );
  folding.wake();
  expiring.wake();
  return {
    async stop() {
      stopping.abort();
      await Promise.all([folding.stop(), expiring.stop()]);
    },
  };
}
