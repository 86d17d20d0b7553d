import type { Queryable } from './database.js';

/** A pass over one source's own list of deliveries that is this process's. */
export interface Reconciliation {
  /** From when on the list is looked through. */
  readonly since: Date;
  /** By the database's clock; what is looked through up to now. */
  readonly startedAt: Date;
}

/** The vendor's clock and list may be behind ours by that much. */
const overlap = "interval '5 minutes'";
/** How far back a source is looked through that was never before. */
const firstLook = "interval '1 hour'";
/** A pass that did not end by then belonged to a process that died. */
const longestPass = "interval '10 minutes'";

/**
 * Claims the next pass over a source, for one process of all. Undefined while another is at it, and when the last one
 * ended less than `everyMs` ago.
 */
export async function claimReconciliation(
  database: Queryable,
  source: string,
  everyMs: number,
): Promise<Reconciliation | undefined> {
  const { rows } = await database.query<{ since: Date; started_at: Date }>(
    `INSERT INTO reconciliations (source, reconciled_until, claimed_until)
     VALUES ($1, now() - ${firstLook}, now() + ${longestPass})
     ON CONFLICT (source) DO UPDATE SET claimed_until = excluded.claimed_until
       WHERE (reconciliations.claimed_until IS NULL OR reconciliations.claimed_until < now())
         AND reconciliations.finished_at < now() - $2::float8 * interval '1 millisecond'
     RETURNING reconciled_until - ${overlap} AS since, now() AS started_at`,
    [source, everyMs],
  );
  const [row] = rows;
  return row && { since: row.since, startedAt: row.started_at };
}

/** Ends a pass. Without `until` it failed, and the next one begins where this one began. */
export async function endReconciliation(database: Queryable, source: string, until?: Date): Promise<void> {
  await database.query(
    `UPDATE reconciliations SET claimed_until = NULL, finished_at = now(),
       reconciled_until = greatest(reconciled_until, coalesce($2, reconciled_until)) WHERE source = $1`,
    [source, until ?? null],
  );
}
