import type { Database, Queryable } from '../store/database.js';
import { toStorableKey, toStorableText } from '../store/storable.js';
import { foldTallies } from '../store/tallies.js';
import { deleteNamingDeliveries } from './delete-naming-deliveries.js';

/** How many rows of a repository were deleted. */
export interface DeletionReport {
  readonly deliveries: number;
  readonly events: number;
  readonly insights: number;
  readonly incidents: number;
  readonly occurrences: number;
  readonly notifications: number;
}

/** Things that one transaction deletes: few enough that nobody waits for their locks. */
const batchSize = 200;

/**
 * Deletes everything that is stored about a repository, in batches, and notes in the audit log who wanted it. What
 * arrives while it runs may be left: then it is called again. Money spent and messages sent stay counted, without a name.
 * @param repository as its source names it, such as `owner/name`
 * @param actor who wanted it
 */
export async function deleteRepository(
  database: Database,
  repository: string,
  actor: string,
): Promise<DeletionReport> {
  const key = toStorableKey(repository);
  const reports = [
    ...(await deleteInBatches(database, key, deleteIncidents)),
    ...(await deleteInBatches(database, key, deleteEvents)),
    { deliveries: await deleteNamingDeliveries(database, repository) },
  ];
  while ((await foldTallies(database)) > 0);
  const report = sumUp(reports);
  await database.transaction(async (transaction) => {
    for (const table of ['tallies', 'tally_changes']) {
      await transaction.query(`DELETE FROM ${table} WHERE chart LIKE 'repository-%' AND label = $1`, [key]);
    }
    await transaction.query(
      `INSERT INTO audit_log (actor, action, subject, detail) VALUES ($1, 'repository.delete', $2, $3::jsonb)`,
      [toStorableText(actor), toStorableText(repository), JSON.stringify(report)],
    );
  });
  return report;
}

type DeleteBatch = (
  transaction: Queryable,
  repository: string,
) => Promise<Partial<DeletionReport> | undefined>;

async function deleteInBatches(
  database: Database,
  repository: string,
  deleteBatch: DeleteBatch,
): Promise<readonly Partial<DeletionReport>[]> {
  const reports: Partial<DeletionReport>[] = [];
  for (;;) {
    const report = await database.transaction((transaction) => deleteBatch(transaction, repository));
    if (report === undefined) return reports;
    reports.push(report);
  }
}

const deleteIncidents: DeleteBatch = async (transaction, repository) => {
  const ids = await selectIds(
    transaction,
    'SELECT id FROM incidents WHERE repository = $1 ORDER BY id LIMIT $2 FOR UPDATE',
    repository,
  );
  if (ids.length === 0) return undefined;
  return {
    notifications: await remove(transaction, 'notifications', 'incident_id', ids),
    occurrences: await remove(transaction, 'occurrences', 'incident_id', ids),
    incidents: await remove(transaction, 'incidents', 'id', ids),
  };
};

/** With their deliveries, but for those that brought events of another repository too. */
const deleteEvents: DeleteBatch = async (transaction, repository) => {
  const ids = await selectIds(
    transaction,
    'SELECT id FROM events WHERE opsaicortex_repository(payload) = $1 ORDER BY id LIMIT $2 FOR UPDATE',
    repository,
  );
  if (ids.length === 0) return undefined;
  const { rows } = await transaction.query<{ delivery_id: string }>(
    'SELECT DISTINCT delivery_id FROM events WHERE id = ANY($1::text[])',
    [ids],
  );
  const counts = {
    occurrences: await remove(transaction, 'occurrences', 'event_id', ids),
    insights: await remove(transaction, 'insights', 'event_id', ids),
    events: await remove(transaction, 'events', 'id', ids),
  };
  const deliveryIds = rows.map(({ delivery_id }) => delivery_id);
  const ofNobody = 'AND NOT EXISTS (SELECT 1 FROM events WHERE delivery_id = deliveries.id)';
  return { ...counts, deliveries: await remove(transaction, 'deliveries', 'id', deliveryIds, ofNobody) };
};

async function selectIds(
  transaction: Queryable,
  sql: string,
  repository: string,
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(sql, [repository, batchSize]);
  return rows.map(({ id }) => id);
}

async function remove(
  transaction: Queryable,
  table: string,
  column: string,
  ids: readonly string[],
  condition = '',
): Promise<number> {
  const { rows } = await transaction.query(
    `DELETE FROM ${table} WHERE ${column} = ANY($1::text[]) ${condition} RETURNING 1`,
    [ids],
  );
  return rows.length;
}

function sumUp(reports: readonly Partial<DeletionReport>[]): DeletionReport {
  const sumOf = (name: keyof DeletionReport) => reports.reduce((sum, report) => sum + (report[name] ?? 0), 0);
  return {
    deliveries: sumOf('deliveries'),
    events: sumOf('events'),
    insights: sumOf('insights'),
    incidents: sumOf('incidents'),
    occurrences: sumOf('occurrences'),
    notifications: sumOf('notifications'),
  };
}
