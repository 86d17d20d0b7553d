import { type Receipt, receiptSchema } from '@opsaicortex/core';
import type { Queryable } from './database.js';
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
  readonly toldRevision: number;
  readonly failedRevision: number;
  readonly edits: number;
  readonly reason: string | null;
  readonly updatedAt: Date;
}

interface Stored extends Omit<NotificationRow, 'receipt' | 'toldRevision' | 'failedRevision' | 'updatedAt'> {
  readonly receipt: unknown;
  readonly told_revision: number;
  readonly failed_revision: number;
  readonly updated_at: Date;
}

const columns =
  'id, sink, destination, state, receipt, told_revision, failed_revision, edits, reason, updated_at';

/** Makes sure that a destination of an incident has its row, and returns it. */
export async function ensureNotification(
  database: Queryable,
  incidentId: string,
  place: { readonly name: string; readonly destination: string },
): Promise<NotificationRow> {
  await database.query(
    'INSERT INTO notifications (incident_id, sink, destination) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [incidentId, place.name, place.destination],
  );
  const { rows } = await database.query<Stored>(
    `SELECT ${columns} FROM notifications WHERE incident_id = $1 AND sink = $2 AND destination = $3`,
    [incidentId, place.name, place.destination],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The notification row is gone.');
  return toRow(row);
}

/** Takes the right to send one revision, for a while. Undefined while somebody else sends, and when it is told by now. */
export async function claimNotification(
  database: Queryable,
  id: string,
  revision: number,
  claimMs: number,
): Promise<NotificationRow | undefined> {
  const { rows } = await database.query<Stored>(
    `UPDATE notifications SET claimed_until = now() + $2 * interval '1 millisecond'
     WHERE id = $1 AND told_revision < $3 AND failed_revision < $3
       AND (claimed_until IS NULL OR claimed_until < now()) RETURNING ${columns}`,
    [id, claimMs, revision],
  );
  return rows[0] === undefined ? undefined : toRow(rows[0]);
}

/** Stores the vendor's receipt and gives the claim back. */
export async function completeNotification(
  database: Queryable,
  id: string,
  told: { readonly receipt: Receipt; readonly revision: number; readonly isEdit: boolean },
): Promise<void> {
  await database.query(
    `UPDATE notifications SET receipt = $2::jsonb, told_revision = $3, claimed_until = NULL, reason = NULL,
       state = CASE WHEN $4 THEN 'edited' WHEN state = 'edited' THEN 'edited' ELSE 'sent' END,
       edits = edits + CASE WHEN $4 THEN 1 ELSE 0 END, updated_at = now() WHERE id = $1`,
    [id, toStorableJson(told.receipt), told.revision, told.isEdit],
  );
}

/** Stores why a destination was not told and gives the claim back. */
export async function failNotification(
  database: Queryable,
  id: string,
  failure: {
    readonly state: 'pending' | 'failed' | 'ambiguous';
    readonly reason: string;
    /** Set when this revision is given up. */
    readonly failedRevision?: number;
  },
): Promise<void> {
  await database.query(
    `UPDATE notifications SET state = $2, reason = $3, failed_revision = greatest(failed_revision, $4),
       claimed_until = NULL, updated_at = now() WHERE id = $1`,
    [id, failure.state, toStorableText(failure.reason), failure.failedRevision ?? 0],
  );
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

/** Gives every claim back. Only for a process that knows it is alone, such as an embedded one at its start. */
export async function releaseClaims(database: Queryable): Promise<void> {
  await database.query('UPDATE notifications SET claimed_until = NULL WHERE claimed_until IS NOT NULL');
}

function toRow({ receipt, told_revision, failed_revision, updated_at, ...row }: Stored): NotificationRow {
  return {
    ...row,
    receipt: receipt === null ? undefined : receiptSchema.parse(receipt),
    toldRevision: told_revision,
    failedRevision: failed_revision,
    updatedAt: updated_at,
  };
}
