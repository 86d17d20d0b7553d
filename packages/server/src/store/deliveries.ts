import type { Queryable } from './database.js';
import { deliveryColumns } from './delivery-queries.js';

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
  /** Null once the body is deleted because it is old. */
  readonly body_bytes: number | null;
}

/** What the parse stage needs of a delivery that it claimed. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
}

/** Claims unparsed deliveries, oldest first, for as long as the transaction lasts; other processes skip them. */
export async function claimReceived(
  transaction: Queryable,
  limit: number,
): Promise<readonly ClaimedDelivery[]> {
  const { rows } = await transaction.query<ClaimedDelivery>(
    `SELECT id, source, headers, coalesce(octet_length(body), 0)::int AS bytes FROM deliveries WHERE status = 'received'
     ORDER BY sequence LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
    'opsaicortex_claim_received',
  );
  return rows;
}

/** Larger bodies are read in pieces of this size: as one value the driver would hold each several times. */
const pieceBytes = 2_097_152;

/** The raw bytes, by id. Absent for what was deleted meanwhile. */
export async function fetchBodies(
  database: Queryable,
  deliveries: readonly Pick<ClaimedDelivery, 'id' | 'bytes'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const small = deliveries.filter(({ bytes }) => bytes <= pieceBytes).map(({ id }) => id);
  const { rows } = await database.query<{ id: string; body: Uint8Array }>(
    'SELECT id, body FROM deliveries WHERE id = ANY($1::text[]) AND body IS NOT NULL',
    [small],
    'opsaicortex_fetch_bodies',
  );
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  for (const { id, bytes } of deliveries) {
    if (bytes > pieceBytes) bodies.set(id, await fetchLargeBody(database, id, bytes));
  }
  return bodies;
}

async function fetchLargeBody(database: Queryable, id: string, bytes: number): Promise<Uint8Array> {
  const body = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += pieceBytes) {
    const { rows } = await database.query<{ piece: Uint8Array }>(
      'SELECT substring(body FROM $2::int FOR $3::int) AS piece FROM deliveries WHERE id = $1 AND body IS NOT NULL',
      [id, at + 1, pieceBytes],
    );
    body.set(rows[0]?.piece ?? [], at);
  }
  return body;
}

/** A delivery that ends without work. */
export interface Conclusion {
  readonly id: string;
  readonly status: 'ignored' | 'failed';
  readonly reason: string;
}

/** Ends deliveries that brought no work. */
export async function concludeDeliveries(
  database: Queryable,
  conclusions: readonly Conclusion[],
): Promise<void> {
  if (conclusions.length === 0) return;
  await database.query(
    `UPDATE deliveries SET status = conclusion.status, reason = conclusion.reason, finished_at = now()
     FROM unnest($1::text[], $2::text[], $3::text[]) AS conclusion (id, status, reason)
     WHERE deliveries.id = conclusion.id`,
    [
      conclusions.map(({ id }) => id),
      conclusions.map(({ status }) => status),
      conclusions.map(({ reason }) => reason),
    ],
    'opsaicortex_conclude_deliveries',
  );
}

/** One delivery with its stored headers. */
export async function findDelivery(
  database: Queryable,
  id: string,
): Promise<(DeliveryRow & { readonly headers: Readonly<Record<string, string>> }) | undefined> {
  const { rows } = await database.query<DeliveryRow & { headers: Record<string, string> }>(
    `SELECT ${deliveryColumns}, headers FROM deliveries WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/**
 * Moves deliveries on whose events are stored, and returns where those stand that moved: `processing` while an event
 * has work left, else their end.
 */
export async function settleDeliveries(
  database: Queryable,
  ids: readonly string[],
  from: 'received' | 'processing',
): Promise<ReadonlyMap<string, DeliveryStatus>> {
  if (ids.length === 0) return new Map();
  const { rows } = await database.query<{ id: string; status: DeliveryStatus }>(
    `WITH outcome AS (
       SELECT delivery_id, bool_or(status = 'pending') AS is_pending, bool_or(status = 'dead') AS is_dead,
         bool_and(status = 'ignored') AS is_ignored, min(reason) FILTER (WHERE status = 'dead') AS dead_reason,
         min(reason) AS reason
       FROM events WHERE delivery_id = ANY($1::text[]) GROUP BY delivery_id)
     UPDATE deliveries SET finished_at = CASE WHEN is_pending THEN NULL ELSE now() END,
       status = CASE WHEN is_pending THEN 'processing' WHEN is_dead THEN 'dead' WHEN is_ignored THEN 'ignored'
         ELSE 'done' END,
       reason = CASE WHEN is_pending THEN NULL ELSE coalesce(dead_reason, outcome.reason) END
     FROM outcome WHERE id = outcome.delivery_id AND deliveries.status = $2 AND (NOT is_pending OR $2 = 'received')
     RETURNING id, deliveries.status`,
    [ids, from],
    'opsaicortex_settle_deliveries',
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}
