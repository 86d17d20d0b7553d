import type { OpsEvent } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { type EventStatus, type RunKey, toRunKey } from './events.js';
import { toStorableJson } from './storable.js';

/** An event as it is stored first. */
export interface NewEvent {
  readonly deliveryId: string;
  readonly event: OpsEvent;
  readonly status: EventStatus;
  readonly reason?: string | undefined;
}

/**
 * Stores events once, no two of one id, and returns the ids of those that count as new. An event that is known from
 * another delivery does not; one that was given up is taken over, because a second delivery of it is a second chance.
 */
export async function insertEvents(
  database: Queryable,
  events: readonly NewEvent[],
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, repository, pipeline_key, ref, result,
       status, reason, finished_at)
     SELECT id, delivery_id, source, type, payload, occurred_at, repository, pipeline_key, ref, result,
       status, reason, CASE WHEN status = 'pending' THEN NULL ELSE now() END
     FROM jsonb_to_recordset($1::jsonb) AS event (id text, delivery_id text, source text, type text, payload jsonb,
       occurred_at timestamptz, repository text, pipeline_key text, ref text, result text, status text, reason text)
     -- Always in the same order: two processes that store the same events must not wait for each other.
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET delivery_id = excluded.delivery_id, status = excluded.status, attempts = 0, reason = NULL,
       stage = 'explain', leased_until = NULL, starts = 0
       WHERE events.status = 'dead' OR events.delivery_id = excluded.delivery_id
     RETURNING id`,
    [toStorableJson(events.map(toRow))],
    'opsaicortex_insert_events',
  );
  return new Set(rows.map(({ id }) => id));
}

function toRow({ deliveryId, event, status, reason }: NewEvent) {
  const isRun = event.type === 'pipeline_run.finished';
  const key: Partial<RunKey> = isRun ? toRunKey(event) : {};
  return {
    ...{ id: event.id, delivery_id: deliveryId, source: event.source, type: event.type, payload: event },
    ...{ occurred_at: event.occurredAt, status, reason, result: isRun ? event.run.result : undefined },
    ...{ repository: key.repository, pipeline_key: key.pipelineKey, ref: key.ref },
  };
}
