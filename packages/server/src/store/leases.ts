import type { Queryable } from './database.js';

/** Tables whose rows are worked on under a lease. */
export type LeasedTable = 'events' | 'notifications';

/** A claim on a row. Writes that name it change nothing once somebody else has claimed the row. */
export interface Lease {
  readonly id: string;
  /** The fencing token, a bigint in decimal. */
  readonly lease: string;
}

/** How long a claim lasts unless it is renewed: a dead process holds its work up no longer. */
export const leaseMs = 8_000;

/** Claims in a row that ended with the death of their process, after which a row is quarantined. */
export const maxStarts = 5;

/** SQL: sets a new claim. The clock is the database's, so that processes need not agree on the time. */
export const setClaim = `lease = lease + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond', starts = starts + 1`;

/** SQL: gives a claim back in good order. */
export const setUnclaimed = 'leased_until = NULL, starts = 0';

/** SQL: true while nobody has the row. */
export const isUnclaimed = '(leased_until IS NULL OR leased_until < now())';

/** Renews claims, and returns the ids of those that are still ours. */
export async function renewLeases(
  database: Queryable,
  table: LeasedTable,
  leases: readonly Lease[],
): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ id: string }>(
    `UPDATE ${table} SET leased_until = now() + ${leaseMs} * interval '1 millisecond' WHERE id IN (
       SELECT id FROM ${table} JOIN unnest($1::text[], $2::bigint[]) AS held (id, lease) USING (id, lease)
       WHERE leased_until IS NOT NULL ORDER BY id FOR NO KEY UPDATE OF ${table}) RETURNING id`,
    [leases.map(({ id }) => id), leases.map(({ lease }) => lease)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Rows whose worker died or froze: their claim ran out and nobody gave it back. */
export async function listExpired(
  database: Queryable,
  table: LeasedTable,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE leased_until < now() ORDER BY leased_until LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Gives every claim back. Only for a process that knows it is alone, such as an embedded one at its start. */
export async function releaseLeases(database: Queryable): Promise<void> {
  await database.query('UPDATE events SET leased_until = NULL WHERE leased_until IS NOT NULL');
  await database.query(
    'UPDATE notifications SET leased_until = NULL, claimed_until = NULL WHERE leased_until IS NOT NULL',
  );
}
