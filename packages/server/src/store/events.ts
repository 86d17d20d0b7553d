import { type OpsEvent, opsEventSchema } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { toStorableJson, toStorableKey, toStorableText } from './storable.js';

/** `pending` until it is `done`, `ignored` (nobody wants it) or `dead` (given up). */
export type EventStatus = 'pending' | 'done' | 'ignored' | 'dead';

/** An event that still has work. */
export interface EventRow {
  readonly deliveryId: string;
  readonly status: EventStatus;
  /** Failed tries so far. */
  readonly attempts: number;
  readonly event: OpsEvent;
}

/** An event as the API shows it with its delivery. */
export interface EventSummary {
  readonly id: string;
  readonly type: string;
  readonly status: EventStatus;
  readonly reason: string | null;
  readonly attempts: number;
  readonly occurred_at: Date;
}

/** The columns by which runs of one pipeline are found again. */
export interface RunKey {
  readonly source: string;
  readonly repository: string;
  readonly pipelineKey: string;
  readonly ref: string;
}

/** The key of the pipeline (and branch) that a finished run belongs to. */
export function toRunKey(event: OpsEvent & { type: 'pipeline_run.finished' }): RunKey {
  return {
    source: event.source,
    repository: toStorableKey(event.run.repository),
    pipelineKey: toStorableKey(event.run.pipelineId ?? event.run.pipeline),
    ref: toStorableKey(event.run.ref ?? ''),
  };
}

/**
 * Stores an event once. False when it is known from another delivery; an event that was given up is taken over,
 * because a second delivery of it is a second chance.
 */
export async function insertEvent(
  database: Queryable,
  deliveryId: string,
  event: OpsEvent,
  status: EventStatus,
  reason?: string,
): Promise<boolean> {
  const run = event.type === 'pipeline_run.finished' ? toRunKey(event) : undefined;
  const { rows } = await database.query(
    `INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, repository, pipeline_key, ref, result,
       status, reason, finished_at)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $11 = 'pending' THEN NULL ELSE now() END)
     ON CONFLICT (id) DO UPDATE SET delivery_id = excluded.delivery_id, status = excluded.status, attempts = 0, reason = NULL
       WHERE events.status = 'dead' OR events.delivery_id = excluded.delivery_id
     RETURNING id`,
    [
      event.id,
      deliveryId,
      event.source,
      event.type,
      toStorableJson(event),
      event.occurredAt,
      run?.repository ?? null,
      run?.pipelineKey ?? null,
      run?.ref ?? null,
      event.type === 'pipeline_run.finished' ? event.run.result : null,
      status,
      reason ?? null,
    ],
  );
  return rows.length === 1;
}

/** One event, checked again: the row may be older than this version. */
export async function findEvent(database: Queryable, id: string): Promise<EventRow | undefined> {
  const { rows } = await database.query<{
    delivery_id: string;
    status: EventStatus;
    attempts: number;
    payload: unknown;
  }>('SELECT delivery_id, status, attempts, payload FROM events WHERE id = $1', [id]);
  const row = rows[0];
  if (row === undefined) return undefined;
  const { delivery_id: deliveryId, status, attempts, payload } = row;
  return { deliveryId, status, attempts, event: opsEventSchema.parse(payload) };
}

/** Ids of events with work left, oldest first, from after `afterId` on. */
export async function listPendingEventIds(
  database: Queryable,
  afterId: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM events WHERE status = 'pending' AND id > $1 ORDER BY id LIMIT $2`,
    [afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** The events that a delivery brought. */
export async function listEventsOfDelivery(
  database: Queryable,
  deliveryId: string,
): Promise<readonly EventSummary[]> {
  const { rows } = await database.query<EventSummary>(
    'SELECT id, type, status, reason, attempts, occurred_at FROM events WHERE delivery_id = $1 ORDER BY created_at, id',
    [deliveryId],
  );
  return rows;
}

/** Counts one failed try and returns how many there are now. */
export async function countFailedAttempt(database: Queryable, id: string, reason: string): Promise<number> {
  const { rows } = await database.query<{ attempts: number }>(
    'UPDATE events SET attempts = attempts + 1, reason = $2 WHERE id = $1 RETURNING attempts',
    [id, toStorableText(reason)],
  );
  return rows[0]?.attempts ?? 0;
}

/** Ends an event. */
export async function setEventStatus(
  database: Queryable,
  id: string,
  status: Exclude<EventStatus, 'pending'>,
  reason?: string,
): Promise<void> {
  await database.query('UPDATE events SET status = $2, reason = $3, finished_at = now() WHERE id = $1', [
    id,
    status,
    reason === undefined ? null : toStorableText(reason),
  ]);
}

/** True while a failed run of this pipeline is still being worked on. */
export async function hasPendingFailure(database: Queryable, key: RunKey): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 FROM events WHERE source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4
       AND status = 'pending' AND result <> 'success' LIMIT 1`,
    [key.source, key.repository, key.pipelineKey, key.ref],
  );
  return rows.length > 0;
}

/** Puts green runs after `occurredAt` that resolved nothing back to work, with their deliveries, and returns their ids. */
export async function reviveGreenEvents(
  database: Queryable,
  key: RunKey,
  occurredAt: string,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `WITH revived AS (
       UPDATE events SET status = 'pending', attempts = 0, reason = NULL, finished_at = NULL
       WHERE source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4
         AND result = 'success' AND status = 'ignored' AND occurred_at > $5 RETURNING id, delivery_id),
     reopened AS (
       UPDATE deliveries SET status = 'processing', reason = NULL, finished_at = NULL
       WHERE id IN (SELECT delivery_id FROM revived))
     SELECT id FROM revived`,
    [key.source, key.repository, key.pipelineKey, key.ref, occurredAt],
  );
  return rows.map(({ id }) => id);
}
