import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.js';
import { runStatement, type Statement } from '../store/statement.js';
import { type ExpiryStep, expiryBatch, expirySteps } from './expiry-steps.js';
import type { RetentionDays } from './retention-days.js';

/** Spells `OPSR`: of many processes one deletes. */
const advisoryLockKey = 0x4f505352;

/** Between two batches, so that deleting a backlog leaves the disk to those who work. */
const pauseMs = 50;

/** How many things were too old. */
export type ExpiryReport = Readonly<Partial<Record<ExpiryStep['what'], number>>>;

/**
 * Deletes what is too old, in short transactions, until nothing is or `signal` says so. Does nothing while another
 * process is at it.
 */
export async function expire(
  database: Database,
  days: RetentionDays,
  signal: AbortSignal,
): Promise<ExpiryReport> {
  const report: Partial<Record<ExpiryStep['what'], number>> = {};
  for (const step of expirySteps) {
    const kept = step.days(days);
    if (kept === 0) continue;
    for (;;) {
      if (signal.aborted) return report;
      const count = await expireBatch(database, step.toStatement(kept));
      if (count === undefined) return report;
      if (count > 0) report[step.what] = (report[step.what] ?? 0) + count;
      if (count < expiryBatch) break;
      await sleep(pauseMs);
    }
  }
  return report;
}

/** Undefined when another process holds the lock. */
async function expireBatch(database: Database, statement: Statement): Promise<number | undefined> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.query<{ is_ours: boolean }>(
      // What happened stays counted in charts when its rows go.
      `SELECT pg_try_advisory_xact_lock($1) AS is_ours, set_config('opsaicortex.is_expiring', 'on', true)`,
      [advisoryLockKey],
    );
    return rows[0]?.is_ours ? (await runStatement(transaction, statement)).length : undefined;
  });
}
