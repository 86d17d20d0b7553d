import type { Queryable } from './database.js';
import { type DeliveryStatus, settleDeliveries } from './deliveries.js';
import type { EventStatus } from './events.js';

/** An event that reached its end, and with it perhaps its delivery. */
export interface FinishedEvent {
  readonly id: string;
  readonly deliveryId: string;
  readonly source: string;
  readonly status: Exclude<EventStatus, 'pending'>;
  readonly reason: string | null;
  /** What the delivery became, when this was its last event. */
  readonly deliveryStatus?: string | undefined;
  /** Destinations that heard of it. */
  readonly told?: number | undefined;
}

/**
 * Locks incidents, and those that share an event with them, until the transaction ends. Whoever changes what is wanted
 * or told holds this lock, so that of two destinations that end together the second sees the first.
 */
export async function lockIncidents(transaction: Queryable, ids: readonly string[]): Promise<void> {
  await transaction.query(
    `SELECT id FROM incidents WHERE id = ANY($1::text[]) OR id IN (
       SELECT others.incident_id FROM event_waits JOIN event_waits AS others USING (event_id)
       WHERE event_waits.incident_id = ANY($1::text[]))
     ORDER BY id FOR NO KEY UPDATE`,
    [ids],
    'opsaicortex_lock_incidents',
  );
}

/**
 * Ends every event that waited for these incidents and has been told, or given up, wherever it was wanted; and their
 * deliveries. Only under {@link lockIncidents}.
 */
export async function settleIncidents(
  transaction: Queryable,
  incidentIds: readonly string[],
): Promise<readonly FinishedEvent[]> {
  const { rows } = await transaction.query<{
    id: string;
    delivery_id: string;
    source: string;
    status: 'done' | 'dead';
    reason: string | null;
    told: number;
    is_ended: boolean;
  }>(settleSql, [incidentIds], 'opsaicortex_settle_incidents');
  const open = rows.filter(({ is_ended }) => !is_ended).map(({ delivery_id }) => delivery_id);
  const settled = await settleLocked(transaction, [...new Set(open)]);
  return rows.map(({ delivery_id: deliveryId, is_ended: isEnded, ...row }) => {
    const deliveryStatus = isEnded ? row.status : settled.get(deliveryId);
    // A delivery ends with the last of its events, and is told of once.
    settled.delete(deliveryId);
    return { ...row, deliveryId, deliveryStatus };
  });
}

const settleSql = `
  WITH verdicts AS (
    SELECT event_id,
      coalesce(bool_or(greatest(told_revision, failed_revision) < least(wanted_revision, revision)), false) AS is_open,
      bool_or(told_revision < revision AND failed_revision >= revision) AS is_failed,
      min(reason) FILTER (WHERE told_revision < revision AND failed_revision >= revision) AS failure,
      count(*) FILTER (WHERE told_revision >= revision)::int AS told
    FROM event_waits LEFT JOIN notifications USING (incident_id)
    WHERE event_id IN (SELECT event_id FROM event_waits WHERE incident_id = ANY($1::text[]))
    GROUP BY event_id),
  finished AS (
    UPDATE events SET status = CASE WHEN is_failed THEN 'dead' ELSE 'done' END, reason = failure, finished_at = now()
    FROM verdicts WHERE events.id = event_id AND NOT is_open AND status = 'pending' AND stage = 'tell'
    RETURNING id, delivery_id, source, status, events.reason, told),
  dropped AS (DELETE FROM event_waits USING finished WHERE event_id = finished.id),
  -- A delivery of one event ends with it. Of several, the last one has to see the others, and settles it apart.
  ended AS (
    UPDATE deliveries SET status = finished.status, reason = finished.reason, finished_at = now()
    FROM finished WHERE deliveries.id = delivery_id AND deliveries.status = 'processing' AND NOT EXISTS (
      SELECT FROM events WHERE events.delivery_id = finished.delivery_id AND events.id <> finished.id)
    RETURNING deliveries.id)
  SELECT finished.*, delivery_id IN (SELECT ended.id FROM ended) AS is_ended FROM finished`;

/** Ends a delivery none of whose events has work left, and returns what it became. */
export async function settleDelivery(
  transaction: Queryable,
  id: string,
): Promise<DeliveryStatus | undefined> {
  return (await settleLocked(transaction, [id])).get(id);
}

/** Locks deliveries first: of two events of one delivery that end together, the second sees the first. */
async function settleLocked(
  transaction: Queryable,
  ids: readonly string[],
): Promise<Map<string, DeliveryStatus>> {
  if (ids.length === 0) return new Map();
  await transaction.query(
    'SELECT id FROM deliveries WHERE id = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE',
    [ids],
    'opsaicortex_lock_deliveries',
  );
  return new Map(await settleDeliveries(transaction, ids, 'processing'));
}

/** Incidents that events wait for although nobody is to be told any more. */
export async function listStranded(database: Queryable, limit: number): Promise<readonly string[]> {
  const { rows } = await database.query<{ incident_id: string }>(
    `SELECT DISTINCT incident_id FROM event_waits WHERE NOT EXISTS (
       SELECT 1 FROM notifications WHERE notifications.incident_id = event_waits.incident_id
         AND wanted_revision > greatest(told_revision, failed_revision)) LIMIT $1`,
    [limit],
  );
  return rows.map(({ incident_id }) => incident_id);
}
