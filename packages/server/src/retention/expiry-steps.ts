import type { Statement } from '../store/statement.js';
import type { RetentionDays } from './retention-days.js';

/** One kind of thing that grows old. */
export interface ExpiryStep {
  readonly what: 'bodies' | 'evidence' | 'insights' | 'incidents' | 'deliveries';
  /** Days that it is kept; 0 for good. */
  readonly days: (days: RetentionDays) => number;
  /** Deletes the oldest, as many as one short transaction takes, and returns a row for each. */
  readonly toStatement: (days: number) => Statement;
}

/** Rows that one transaction deletes: few enough that nobody waits for their locks. */
export const expiryBatch = 200;

const isOld = (column: string) => `${column} < now() - $1::int * interval '1 day'`;
const withoutEvidence = `insight = jsonb_set(insight, '{evidence}', '[]')`;
const hasEvidence = `insight->'evidence' <> '[]'`;

function toStep(what: ExpiryStep['what'], days: ExpiryStep['days'], sql: string): ExpiryStep {
  return { what, days, toStatement: (count) => ({ sql, values: [count, expiryBatch] }) };
}

/** The sooner of two, of which 0 is never. */
function sooner(one: number, other: number): number {
  return one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);
}

/** In the order in which they run. What is in work is never touched. */
export const expirySteps: readonly ExpiryStep[] = [
  toStep(
    'bodies',
    ({ bodies, events }) => sooner(bodies, events),
    `UPDATE deliveries SET body = NULL, headers = '{}' WHERE id IN (
       SELECT id FROM deliveries WHERE ${isOld('finished_at')} AND body IS NOT NULL AND finished_at IS NOT NULL
       ORDER BY finished_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING 1`,
  ),
  toStep(
    'evidence',
    ({ evidence }) => evidence,
    `UPDATE insights SET ${withoutEvidence} WHERE id IN (
       SELECT id FROM insights WHERE ${isOld('created_at')} AND ${hasEvidence}
       ORDER BY created_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING 1`,
  ),
  toStep(
    'evidence',
    ({ evidence }) => evidence,
    `UPDATE incidents SET ${withoutEvidence} WHERE id IN (
       SELECT id FROM incidents WHERE ${isOld('last_seen_at')} AND ${hasEvidence}
       ORDER BY last_seen_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
     RETURNING 1`,
  ),
  toStep(
    'insights',
    ({ insights }) => insights,
    `DELETE FROM insights WHERE id IN (
       SELECT insights.id FROM insights JOIN events ON events.id = event_id
       WHERE ${isOld('insights.created_at')} AND events.status <> 'pending' AND NOT EXISTS (
         -- The message of an open incident is still told from it.
         SELECT 1 FROM occurrences JOIN incidents ON incidents.id = incident_id
         WHERE occurrences.event_id = events.id AND incidents.status = 'open')
       ORDER BY insights.created_at LIMIT $2 FOR UPDATE OF insights SKIP LOCKED)
     RETURNING 1`,
  ),
  toStep(
    'incidents',
    ({ events }) => events,
    `DELETE FROM incidents WHERE id IN (
       SELECT id FROM incidents WHERE ${isOld('last_seen_at')}
         AND NOT EXISTS (SELECT 1 FROM event_waits WHERE incident_id = incidents.id)
       ORDER BY last_seen_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
  ),
  toStep(
    'deliveries',
    ({ events }) => events,
    `DELETE FROM deliveries WHERE id IN (
       SELECT id FROM deliveries WHERE ${isOld('finished_at')} AND body IS NULL
         AND NOT EXISTS (SELECT 1 FROM events WHERE delivery_id = deliveries.id AND status = 'pending')
       ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING 1`,
  ),
];
