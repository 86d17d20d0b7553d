import type { Database, Queryable } from './database.js';

/** Where a delivery stands; design.md §5 says what each means. */
export const deliveryStatuses = ['received', 'processing', 'done', 'ignored', 'failed', 'dead'] as const;

/** One of {@link deliveryStatuses}. */
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** A delivery as lists show it: without headers and body. */
export interface DeliveryRow {
  readonly id: string;
  readonly sequence: string;
  readonly source: string;
  readonly status: DeliveryStatus;
  readonly reason: string | null;
  readonly received_at: Date;
  readonly finished_at: Date | null;
  readonly body_bytes: number;
}

/** What the parse stage needs of a delivery that it claimed. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
}

const listColumns = `id, sequence::text AS sequence, source, status, reason, received_at, finished_at,
  octet_length(body)::int AS body_bytes`;

/** Stores a delivery once. False when its id is known already. */
export async function insertDelivery(
  database: Queryable,
  delivery: { id: string; source: string; headers: Readonly<Record<string, string>>; body: Uint8Array },
): Promise<boolean> {
  const { rows } = await database.query(
    `INSERT INTO deliveries (id, source, headers, body) VALUES ($1, $2, $3::jsonb, $4)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [delivery.id, delivery.source, JSON.stringify(delivery.headers), delivery.body],
  );
  return rows.length === 1;
}

/** Claims unparsed deliveries, oldest first, for as long as the transaction lasts; other processes skip them. */
export async function claimReceived(
  transaction: Queryable,
  limit: number,
): Promise<readonly ClaimedDelivery[]> {
  const { rows } = await transaction.query<ClaimedDelivery>(
    `SELECT id, source, headers FROM deliveries WHERE status = 'received'
     ORDER BY sequence LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  return rows;
}

/** The raw bytes, read one at a time because each may be 25 MB. */
export async function fetchBody(database: Queryable, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await database.query<{ body: Uint8Array }>('SELECT body FROM deliveries WHERE id = $1', [
    id,
  ]);
  return rows[0]?.body;
}

/** Moves a delivery on. */
export async function setDeliveryStatus(
  database: Queryable,
  id: string,
  status: DeliveryStatus,
  reason?: string,
): Promise<void> {
  await database.query(
    `UPDATE deliveries SET status = $2, reason = $3,
       finished_at = CASE WHEN $2 IN ('received', 'processing') THEN NULL ELSE now() END WHERE id = $1`,
    [id, status, reason ?? null],
  );
}

/** One delivery with its stored headers. */
export async function findDelivery(
  database: Queryable,
  id: string,
): Promise<(DeliveryRow & { readonly headers: Readonly<Record<string, string>> }) | undefined> {
  const { rows } = await database.query<DeliveryRow & { headers: Record<string, string> }>(
    `SELECT ${listColumns}, headers FROM deliveries WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** One page, newest first. */
export async function listDeliveries(
  database: Queryable,
  filter: {
    readonly status?: DeliveryStatus | undefined;
    readonly source?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly DeliveryRow[]> {
  const { rows } = await database.query<DeliveryRow>(
    `SELECT ${listColumns} FROM deliveries
     WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR source = $2)
       AND ($3::bigint IS NULL OR deliveries.sequence < $3::bigint)
     ORDER BY deliveries.sequence DESC LIMIT $4`,
    [filter.status ?? null, filter.source ?? null, filter.before ?? null, filter.limit],
  );
  return rows;
}

/** How many deliveries stand where. Statuses that no delivery has are absent. */
export async function countDeliveries(
  database: Queryable,
): Promise<readonly { readonly source: string; readonly status: DeliveryStatus; readonly count: number }[]> {
  const { rows } = await database.query<{ source: string; status: DeliveryStatus; count: number }>(
    'SELECT source, status, count(*)::int AS count FROM deliveries GROUP BY source, status',
  );
  return rows;
}

/** Ends a delivery once none of its events has work left: dead before done, ignored when nobody wanted anything. */
export async function settleDelivery(database: Queryable, id: string): Promise<DeliveryStatus | undefined> {
  const { rows } = await database.query<{ status: DeliveryStatus }>(
    `WITH outcome AS (
       SELECT bool_or(status = 'pending') AS is_pending, bool_or(status = 'dead') AS is_dead,
         bool_and(status = 'ignored') AS is_ignored, min(reason) FILTER (WHERE status = 'dead') AS dead_reason,
         min(reason) AS reason
       FROM events WHERE delivery_id = $1)
     UPDATE deliveries SET finished_at = now(),
       status = CASE WHEN is_dead THEN 'dead' WHEN is_ignored THEN 'ignored' ELSE 'done' END,
       reason = coalesce(dead_reason, outcome.reason)
     FROM outcome WHERE id = $1 AND status = 'processing' AND NOT is_pending RETURNING status`,
    [id],
  );
  return rows[0]?.status;
}

/**
 * Puts a final delivery back to the start; stages that are done already keep their results, so nobody is told
 * twice. False when it is unknown or still in flight.
 */
export async function resetDelivery(database: Database, id: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const { rows } = await transaction.query(
      `UPDATE deliveries SET status = 'received', reason = NULL, finished_at = NULL
       WHERE id = $1 AND status NOT IN ('received', 'processing') RETURNING id`,
      [id],
    );
    await transaction.query(
      `UPDATE notifications SET failed_revision = 0, claimed_until = NULL WHERE incident_id IN (
         SELECT incident_id FROM occurrences JOIN events ON events.id = occurrences.event_id WHERE delivery_id = $1)`,
      [id],
    );
    return rows.length === 1;
  });
}
