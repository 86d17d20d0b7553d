import type { Database, Queryable } from './database.js';

/** Statuses from which deliveries are replayed in numbers: those that did not end well. */
export const replayableStatuses = ['dead', 'failed'] as const;

/** Which deliveries to process once more. */
export interface ReplayFilter {
  readonly status: (typeof replayableStatuses)[number];
  readonly source?: string | undefined;
  /** Received since then. */
  readonly since?: Date | undefined;
  /** Received before. */
  readonly until?: Date | undefined;
}

/** What a replay in numbers did. */
export interface ReplayReport {
  readonly replayed: number;
  /** Whether the limit left some out. */
  readonly hasMore: boolean;
}

/** Deliveries that one transaction puts back: few enough that nobody waits for their locks. */
const batchSize = 200;

/**
 * Puts a final delivery back to the start; stages that are done already keep their results, so nobody is told
 * twice. False when it is unknown or still in flight, and when its body is gone.
 */
export async function replayDelivery(database: Database, id: string): Promise<boolean> {
  const ids = await database.transaction((transaction) =>
    reset(transaction, `id = $1 AND status NOT IN ('received', 'processing') AND body IS NOT NULL`, [id], 1),
  );
  return ids.length > 0;
}

/** Puts the oldest deliveries back to the start that the filter names, at most so many. */
export async function replayDeliveries(
  database: Database,
  filter: ReplayFilter,
  limit: number,
): Promise<ReplayReport> {
  // What fails again meanwhile is not replayed again.
  const { rows } = await database.query<{ now: Date }>('SELECT now() AS now');
  const values = [
    filter.status,
    filter.source ?? null,
    filter.since ?? null,
    filter.until ?? null,
    rows[0]?.now,
  ];
  let replayed = 0;
  for (;;) {
    const wanted = Math.min(batchSize, limit - replayed);
    const ids = await database.transaction((transaction) => reset(transaction, filterSql, values, wanted));
    replayed += ids.length;
    if (ids.length < wanted) return { replayed, hasMore: false };
    if (replayed >= limit) break;
  }
  const left = await database.query(`SELECT 1 FROM deliveries WHERE ${filterSql} LIMIT 1`, values);
  return { replayed, hasMore: left.rows.length > 0 };
}

const filterSql = `status = $1 AND ($2::text IS NULL OR source = $2)
  AND ($3::timestamptz IS NULL OR received_at >= $3) AND ($4::timestamptz IS NULL OR received_at < $4)
  AND finished_at <= $5::timestamptz AND body IS NOT NULL`;

/** Gives the destinations another chance, too, that gave up on what these deliveries brought. */
async function reset(
  transaction: Queryable,
  where: string,
  values: readonly unknown[],
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    `UPDATE deliveries SET status = 'received', reason = NULL, finished_at = NULL WHERE id IN (
       SELECT id FROM deliveries WHERE ${where} ORDER BY sequence LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING id`,
    values,
  );
  const ids = rows.map(({ id }) => id);
  await transaction.query(
    `UPDATE notifications SET failed_revision = 0, attempts = 0, starts = 0
     WHERE failed_revision > 0 AND incident_id IN (
       SELECT incident_id FROM occurrences JOIN events ON events.id = event_id WHERE delivery_id = ANY($1::text[])
       UNION
       SELECT incidents.id FROM incidents JOIN events ON events.id = resolved_by_event
       WHERE delivery_id = ANY($1::text[]))`,
    [ids],
  );
  return ids;
}
