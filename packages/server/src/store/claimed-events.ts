import { type OpsEvent, opsEventSchema } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import type { EventStatus } from './events.js';
import { type InsightRow, parseInsight } from './insights.js';
import { isUnclaimed, type Lease, setClaim, setUnclaimed } from './leases.js';
import { type FinishedEvent, settleDelivery } from './settlements.js';
import { toStorableText } from './storable.js';

/** An event that this process has to itself until the lease runs out. */
export interface ClaimedEvent extends Lease {
  readonly deliveryId: string;
  /** Failed tries so far. */
  readonly attempts: number;
  /** Claims in a row that were not brought to an end, with this one. */
  readonly starts: number;
  readonly event: OpsEvent;
  /** What an earlier try found. */
  readonly insight: InsightRow | undefined;
}

interface Stored {
  readonly id: string;
  readonly lease: string;
  readonly delivery_id: string;
  readonly attempts: number;
  readonly starts: number;
  readonly payload: unknown;
  readonly known: unknown;
}

/** Claims events that are still to be explained, by id. Absent are those without work, or that somebody else is at. */
export async function claimEvents(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimedEvent>> {
  const { rows } = await database.query<Stored>(
    `UPDATE events SET ${setClaim} WHERE id IN (
       SELECT id FROM events
       WHERE id = ANY($1::text[]) AND status = 'pending' AND stage = 'explain' AND ${isUnclaimed}
       ORDER BY id FOR NO KEY UPDATE)
     RETURNING id, lease::text, delivery_id, attempts, starts, payload,
       (SELECT jsonb_build_object('insight', insight, 'findings', findings) FROM insights WHERE event_id = events.id) AS known`,
    [ids],
    'opsaicortex_claim_events',
  );
  return new Map(rows.map((row) => [row.id, toClaimedEvent(row)]));
}

function toClaimedEvent({ delivery_id: deliveryId, payload, known, ...row }: Stored): ClaimedEvent {
  const insight = known === null ? undefined : parseInsight(known);
  return { ...row, deliveryId, event: opsEventSchema.parse(payload), insight };
}

/** Gives an event back for another try, and counts the failed one if it is to count. Returns the failed tries so far. */
export async function returnEvent(
  database: Queryable,
  { id, lease }: Lease,
  failure?: { readonly reason: string; readonly counts: boolean },
): Promise<number | undefined> {
  const { rows } = await database.query<{ attempts: number }>(
    `UPDATE events SET ${setUnclaimed}, attempts = attempts + $3, reason = coalesce($4, reason)
     WHERE id = $1 AND lease = $2 AND status = 'pending' RETURNING attempts`,
    [id, lease, failure?.counts ? 1 : 0, failure === undefined ? null : toStorableText(failure.reason)],
  );
  return rows[0]?.attempts;
}

/** What an explained event waits for. */
export interface Wait {
  readonly lease: Lease;
  readonly incidents: readonly { readonly id: string; readonly revision: number }[];
}

/** Moves explained events on: they now wait until their incidents are told. Returns the ids of those whose lease is ours. */
export async function waitForTelling(
  transaction: Queryable,
  waits: readonly Wait[],
): Promise<ReadonlySet<string>> {
  if (waits.length === 0) return new Set();
  const rowsOf = waits.flatMap(({ lease, incidents }) => incidents.map((incident) => ({ lease, incident })));
  const { rows } = await transaction.query<{ event_id: string }>(
    `WITH waits AS (
       SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::int[])
         AS waits (event_id, held_lease, incident_id, revision)),
     moved AS (
       UPDATE events SET ${setUnclaimed}, stage = 'tell', reason = NULL
       FROM (SELECT DISTINCT event_id, held_lease FROM waits) AS held
       WHERE id = event_id AND lease = held_lease AND status = 'pending' RETURNING id)
     INSERT INTO event_waits (event_id, incident_id, revision)
     SELECT event_id, incident_id, revision FROM waits JOIN moved ON moved.id = event_id
     ON CONFLICT (incident_id, event_id) DO UPDATE SET revision = excluded.revision RETURNING event_id`,
    [
      rowsOf.map(({ lease }) => lease.id),
      rowsOf.map(({ lease }) => lease.lease),
      rowsOf.map(({ incident }) => incident.id),
      rowsOf.map(({ incident }) => incident.revision),
    ],
    'opsaicortex_wait_for_telling',
  );
  return new Set(rows.map(({ event_id }) => event_id));
}

/** Ends an event that has nothing to tell, in a transaction. Undefined when the lease is lost. */
export async function finishClaimed(
  transaction: Queryable,
  claimed: ClaimedEvent,
  status: Exclude<EventStatus, 'pending'>,
  outcome: { readonly reason?: string; readonly attempts?: number } = {},
): Promise<FinishedEvent | undefined> {
  const { rows } = await transaction.query<{ id: string; reason: string | null }>(
    `UPDATE events SET ${setUnclaimed}, status = $3, reason = $4, attempts = $5, finished_at = now()
     WHERE id = $1 AND lease = $2 AND status = 'pending' RETURNING id, reason`,
    [
      claimed.id,
      claimed.lease,
      status,
      outcome.reason === undefined ? null : toStorableText(outcome.reason),
      outcome.attempts ?? claimed.attempts,
    ],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { deliveryId, event } = claimed;
  const deliveryStatus = await settleDelivery(transaction, deliveryId);
  return { ...row, deliveryId, source: event.source, status, deliveryStatus };
}
