import type { Queryable } from './database.js';

/** Work that nobody has done yet, of one stage. */
export interface Backlog {
  readonly stage: 'parse' | 'explain' | 'notify';
  /** Rows, counted up to {@link mostCounted}. */
  readonly waiting: number;
  /** By the database's clock; 0 when nothing waits. */
  readonly oldestSeconds: number;
}

/** A scrape must stay cheap however much waits. */
export const mostCounted = 10_000;

/** How much waits for each stage, and for how long, from the indexes that the stages take their work from. */
export async function readBacklog(database: Queryable): Promise<readonly Backlog[]> {
  const { rows } = await database.query<{ stage: Backlog['stage']; waiting: number; oldest: number | null }>(
    `SELECT stage, count(since)::int AS waiting, extract(epoch FROM now() - min(since))::float8 AS oldest FROM (
       (SELECT 'parse' AS stage, received_at AS since FROM deliveries WHERE status = 'received'
        ORDER BY deliveries.sequence LIMIT $1)
       UNION ALL
       (SELECT 'explain', created_at FROM events WHERE status = 'pending' AND stage = 'explain'
        ORDER BY created_at LIMIT $1)
       UNION ALL
       (SELECT 'notify', updated_at FROM notifications WHERE wanted_revision > greatest(told_revision, failed_revision)
        LIMIT $1)) AS waits
     GROUP BY stage`,
    [mostCounted],
    'opsaicortex_read_backlog',
  );
  return (['parse', 'explain', 'notify'] as const).map((stage) => {
    const row = rows.find((each) => each.stage === stage);
    return { stage, waiting: row?.waiting ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0) };
  });
}
