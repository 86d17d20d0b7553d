import { type Receipt, receiptSchema } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { isUnclaimed, type Lease, leaseMs, setClaim, setUnclaimed } from './leases.js';
import { toStorableJson, toStorableText } from './storable.js';

/** `ambiguous`: the vendor's answer was lost, so it may or may not have been told. */
export type NotificationState = 'pending' | 'sent' | 'edited' | 'failed' | 'ambiguous';

/** One message at one destination, edited for as long as its incident lives. */
export interface NotificationRow {
  readonly id: string;
  readonly sink: string;
  readonly destination: string;
  readonly state: NotificationState;
  readonly receipt: Receipt | undefined;
  /** Incident revision that the vendor has taken; 0 before the first. */
  readonly toldRevision: number;
  /** Incident revision that was given up. */
  readonly failedRevision: number;
  /** Incident revision that the destination is to hear of. */
  readonly wantedRevision: number;
  readonly edits: number;
  readonly reason: string | null;
  readonly updatedAt: Date;
}

/** A notification that this process has to itself until the lease runs out. */
export interface ClaimedNotification extends NotificationRow, Lease {
  readonly incidentId: string;
  /** Failed tries at what is wanted. */
  readonly attempts: number;
  /** Claims in a row that were not brought to an end, with this one. */
  readonly starts: number;
}

interface Stored extends Pick<NotificationRow, 'id' | 'sink' | 'destination' | 'state' | 'edits' | 'reason'> {
  readonly incident_id: string;
  readonly receipt: unknown;
  readonly told_revision: number;
  readonly failed_revision: number;
  readonly wanted_revision: number;
  readonly updated_at: Date;
}

const columns = `id, incident_id, sink, destination, state, receipt, told_revision, failed_revision, wanted_revision,
  edits, reason, updated_at`;

/** SQL: true while there is something to tell. */
const isWanted = 'wanted_revision > greatest(told_revision, failed_revision)';

/** That a destination is to hear of a revision of an incident. */
export interface Want {
  readonly incidentId: string;
  readonly revision: number;
  readonly sink: string;
  readonly destination: string;
}

/** Says what destinations are to hear of, in the transaction that made it. Returns those that have not heard of it yet. */
export async function wantNotifications(
  transaction: Queryable,
  wants: readonly Want[],
): Promise<readonly { readonly id: string; readonly incidentId: string }[]> {
  if (wants.length === 0) return [];
  const { rows } = await transaction.query<{ id: string; incident_id: string; is_wanted: boolean }>(
    `INSERT INTO notifications (incident_id, sink, destination, wanted_revision)
     SELECT incident_id, sink, destination, max(revision)
     FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS want (incident_id, sink, destination, revision)
     GROUP BY incident_id, sink, destination ORDER BY incident_id, sink, destination
     ON CONFLICT (incident_id, sink, destination) DO UPDATE
       SET wanted_revision = greatest(notifications.wanted_revision, excluded.wanted_revision)
     RETURNING id, incident_id, ${isWanted} AS is_wanted`,
    [
      wants.map(({ incidentId }) => incidentId),
      wants.map(({ sink }) => sink),
      wants.map(({ destination }) => destination),
      wants.map(({ revision }) => revision),
    ],
    'opsaicortex_want_notifications',
  );
  return rows.flatMap(({ id, incident_id, is_wanted }) =>
    is_wanted ? [{ id, incidentId: incident_id }] : [],
  );
}

/** Claims notifications with something to tell, by id. Absent are those without, or that somebody else is at. */
export async function claimNotifications(
  database: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimedNotification>> {
  const { rows } = await database.query<Stored & { lease: string; attempts: number; starts: number }>(
    // Processes of the version before look at `claimed_until` alone.
    `UPDATE notifications SET ${setClaim}, claimed_until = now() + ${leaseMs} * interval '1 millisecond'
     WHERE id IN (
       SELECT id FROM notifications WHERE id = ANY($1::text[]) AND ${isWanted} AND ${isUnclaimed}
         AND (claimed_until IS NULL OR claimed_until < now())
       ORDER BY id FOR NO KEY UPDATE)
     RETURNING ${columns}, lease::text, attempts, starts`,
    [ids],
    'opsaicortex_claim_notifications',
  );
  return new Map(
    rows.map((row) => {
      const { lease, attempts, starts } = row;
      return [row.id, { ...toRow(row), incidentId: row.incident_id, lease, attempts, starts }];
    }),
  );
}

/** What a vendor took. */
export interface ToldNotification {
  readonly claimed: ClaimedNotification;
  readonly receipt: Receipt;
  readonly isEdit: boolean;
}

/**
 * Stores the vendors' receipts and gives the claims back. Returns what is wanted by now, by id; those whose lease is
 * lost are absent.
 */
export async function completeNotifications(
  transaction: Queryable,
  told: readonly ToldNotification[],
): Promise<ReadonlyMap<string, number>> {
  const values = told.map(
    ({ claimed: { id, lease, wantedRevision: revision }, receipt, isEdit: is_edit }) => {
      return { id, lease, revision, receipt, is_edit };
    },
  );
  const { rows } = await transaction.query<{ id: string; wanted_revision: number }>(
    // Locked in one order, as where leases are renewed: neither waits for the other.
    `UPDATE notifications SET ${setUnclaimed}, claimed_until = NULL, attempts = 0, receipt = told.receipt,
       told_revision = told.revision, reason = NULL,
       state = CASE WHEN is_edit OR state = 'edited' THEN 'edited' ELSE 'sent' END,
       edits = edits + CASE WHEN is_edit THEN 1 ELSE 0 END, updated_at = now()
     FROM (
       SELECT told.* FROM jsonb_to_recordset($1::jsonb)
         AS told (id text, lease bigint, revision int, receipt jsonb, is_edit boolean)
       JOIN notifications USING (id) WHERE notifications.lease = told.lease
       ORDER BY told.id FOR NO KEY UPDATE OF notifications) AS told
     WHERE notifications.id = told.id AND notifications.lease = told.lease
     RETURNING notifications.id, wanted_revision`,
    [toStorableJson(values)],
    'opsaicortex_complete_notifications',
  );
  return new Map(rows.map(({ id, wanted_revision }) => [id, wanted_revision]));
}

/** Why a destination was not told. */
export interface NotificationFailure {
  readonly state: 'pending' | 'failed' | 'ambiguous';
  readonly reason: string;
  /** Whether it is a try of the limited number. */
  readonly counts: boolean;
  /** Whether what was wanted is given up. */
  readonly isFinal: boolean;
}

/** Stores why a destination was not told and gives the claim back. False when the lease is lost. */
export async function failNotification(
  transaction: Queryable,
  { id, lease, wantedRevision }: ClaimedNotification,
  { state, reason, counts, isFinal }: NotificationFailure,
): Promise<boolean> {
  const { rows } = await transaction.query(
    `UPDATE notifications SET ${setUnclaimed}, claimed_until = NULL, state = $3, reason = $4,
       attempts = CASE WHEN $6 THEN 0 ELSE attempts + $5 END,
       failed_revision = CASE WHEN $6 THEN $7 ELSE failed_revision END, updated_at = now()
     WHERE id = $1 AND lease = $2 RETURNING id`,
    [id, lease, state, toStorableText(reason), counts ? 1 : 0, isFinal, wantedRevision],
  );
  return rows.length > 0;
}

/** Gives a claim back without an outcome. */
export async function returnNotification(database: Queryable, { id, lease }: Lease): Promise<void> {
  await database.query(
    `UPDATE notifications SET ${setUnclaimed}, claimed_until = NULL WHERE id = $1 AND lease = $2`,
    [id, lease],
  );
}

/** Ids of notifications with something to tell that nobody is at, from after `afterId` on. */
export async function listWantedIds(
  database: Queryable,
  afterId: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM notifications WHERE ${isWanted} AND ${isUnclaimed} AND id > $1 ORDER BY id LIMIT $2`,
    [afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** The destinations of an incident. */
export async function listNotifications(
  database: Queryable,
  incidentId: string,
): Promise<readonly NotificationRow[]> {
  const { rows } = await database.query<Stored>(
    `SELECT ${columns} FROM notifications WHERE incident_id = $1 ORDER BY sink, destination`,
    [incidentId],
  );
  return rows.map(toRow);
}

function toRow(row: Stored): NotificationRow {
  const { id, sink, destination, state, receipt, edits, reason } = row;
  return {
    ...{ id, sink, destination, state, edits, reason },
    receipt: receipt === null ? undefined : receiptSchema.parse(receipt),
    toldRevision: row.told_revision,
    failedRevision: row.failed_revision,
    wantedRevision: row.wanted_revision,
    updatedAt: row.updated_at,
  };
}
