import type { OpsEvent } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { isUnclaimed } from './leases.js';
import { toStorableKey } from './storable.js';

/** `pending` until it is `done`, `ignored` (nobody wants it) or `dead` (given up). */
export type EventStatus = 'pending' | 'done' | 'ignored' | 'dead';

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

/** Ids of events to be explained that nobody is at, from after `afterId` on. */
export async function listUnexplainedIds(
  database: Queryable,
  afterId: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM events WHERE status = 'pending' AND stage = 'explain' AND ${isUnclaimed} AND id > $1
     ORDER BY id LIMIT $2`,
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
