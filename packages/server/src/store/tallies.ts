import type { Queryable } from './database.js';

/** Changes that one statement sums up. */
export const foldBatch = 10_000;

/**
 * Sums up the changes of charts that have gathered, and returns how many there were. Exact in every snapshot: a reader
 * sees either the changes or their sum.
 */
export async function foldTallies(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `WITH changes AS (
       DELETE FROM tally_changes WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM tally_changes LIMIT $1 FOR UPDATE SKIP LOCKED))
       RETURNING *),
     folded AS (
       INSERT INTO tallies (chart, span, label, detail, count, amount)
       SELECT chart, span, label, detail, sum(count), sum(amount) FROM changes GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
       ON CONFLICT (chart, span, label, detail) DO UPDATE SET count = tallies.count + excluded.count,
         amount = tallies.amount + excluded.amount)
     SELECT count(*)::int AS count FROM changes`,
    [foldBatch],
  );
  return rows[0]?.count ?? 0;
}
