import type { Database } from '../store/database.js';

/** Deliveries that one transaction looks through. */
const batchSize = 500;

/**
 * Deletes deliveries that brought no events and whose body names the repository: nothing but the body says whose they
 * are. Looks through every body that is still kept, so it takes its time. What is not parsed yet is left.
 */
export async function deleteNamingDeliveries(database: Database, repository: string): Promise<number> {
  const names = toWrittenNames(repository).map((name) => Buffer.from(name));
  let deleted = 0;
  let after = '0';
  for (;;) {
    const { rows } = await database.query<{ last: string | null; ids: readonly string[] }>(
      `SELECT max(place)::text AS last, coalesce(array_agg(id) FILTER (WHERE is_named), '{}') AS ids FROM (
         SELECT id, deliveries.sequence AS place, status <> 'received' AND coalesce(
           (SELECT bool_or(position(name IN body) > 0) FROM unnest($3::bytea[]) AS name), false) AS is_named
         FROM deliveries WHERE deliveries.sequence > $1::bigint ORDER BY deliveries.sequence LIMIT $2) AS looked`,
      [after, batchSize, names],
    );
    const row = rows[0];
    if (row === undefined || row.last === null) return deleted;
    after = row.last;
    if (row.ids.length === 0) continue;
    const gone = await database.query(
      `DELETE FROM deliveries WHERE id = ANY($1::text[])
         AND NOT EXISTS (SELECT 1 FROM events WHERE delivery_id = deliveries.id) RETURNING 1`,
      [row.ids],
    );
    deleted += gone.rows.length;
  }
}

/** How a body writes it: as text in JSON, its slash escaped or not, and the same in a form. */
function toWrittenNames(repository: string): readonly string[] {
  const plain = JSON.stringify(repository);
  return [plain, plain.replaceAll('/', '\\/'), encodeURIComponent(plain)];
}
