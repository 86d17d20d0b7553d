import type { PipelineRunFinished } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { toRunKey } from './events.js';
import { type IncidentRow, incidentColumns } from './incidents.js';
import type { InsightRow } from './insights.js';
import { toStorableJson, toStorableKey, toStorableText } from './storable.js';

/** Where a run and attempt is counted, now or since an earlier try. */
export interface CountedOccurrence {
  readonly incident: IncidentRow;
  /** The event that it was counted for: another one, when two brought the same run. */
  readonly eventId: string;
  /** Of the incident, when it was counted. */
  readonly revision: number;
  /** Green runs after it that found nothing to resolve, because they were handled first: they have work again. */
  readonly revivedIds: readonly string[];
}

/**
 * Keeps what was found about a failed run (the first result stays) and counts it in the open incident of its cause, or
 * opens one: once per run and attempt, however often it is called. Rejects when another process counts the same run at this moment; the next try finds it counted.
 */
export async function countOccurrence(
  transaction: Queryable,
  { id: eventId, source, run, occurredAt, ...event }: PipelineRunFinished,
  { insight, findings }: InsightRow,
): Promise<CountedOccurrence> {
  const { repository, pipelineKey, ref } = toRunKey({ id: eventId, source, run, occurredAt, ...event });
  const { domain, kind } = insight.category;
  const { rows } = await transaction.query<
    IncidentRow & {
      readonly counted_for: string;
      readonly counted_as: number;
      readonly revived: readonly string[];
    }
  >(
    countSql,
    [
      ...[source, repository, pipelineKey, ref, insight.fingerprint, toStorableText(run.pipeline)],
      ...[toStorableText(insight.title), domain, toStorableText(kind), insight.severity],
      ...[toStorableJson(insight), occurredAt, run.defaultBranch ?? null],
      ...[eventId, toStorableKey(run.id), run.attempt, toStorableText(run.url), toStorableJson(findings)],
    ],
    'opsaicortex_count_occurrence',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The occurrence was neither counted nor found.');
  const { counted_for: countedFor, counted_as: revision, revived: revivedIds, ...incident } = row;
  return { incident, eventId: countedFor, revision, revivedIds };
}

const countSql = `
  WITH counted AS (
    SELECT event_id, incident_id, revision FROM occurrences
    WHERE source = $1 AND repository = $2 AND run_id = $15 AND run_attempt = $16::int),
  opened AS (
    INSERT INTO incidents (source, repository, pipeline_key, ref, fingerprint, pipeline, title, category_domain,
      category_kind, severity, insight, first_seen_at, last_seen_at)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::timestamptz, $12::timestamptz
    WHERE NOT EXISTS (SELECT FROM counted)
    ON CONFLICT (source, repository, pipeline_key, fingerprint) WHERE status = 'open' DO UPDATE SET
      occurrence_count = incidents.occurrence_count + 1, revision = incidents.revision + 1,
      ref = CASE WHEN incidents.ref = $13 THEN incidents.ref ELSE excluded.ref END,
      pipeline = excluded.pipeline, title = excluded.title, category_domain = excluded.category_domain,
      category_kind = excluded.category_kind, severity = excluded.severity, insight = excluded.insight,
      first_seen_at = least(incidents.first_seen_at, excluded.first_seen_at),
      last_seen_at = greatest(incidents.last_seen_at, excluded.last_seen_at)
    RETURNING *),
  occurred AS (
    INSERT INTO occurrences (event_id, incident_id, source, repository, run_id, run_attempt, run_url, ref, revision,
      occurred_at, category_domain, category_kind)
    SELECT $14, id, $1, $2, $15, $16::int, $17, $4, revision, $12::timestamptz, $8, $9 FROM opened),
  kept AS (
    INSERT INTO insights (event_id, fingerprint, insight, findings) VALUES ($14, $5, $11::jsonb, $18::jsonb)
    ON CONFLICT (event_id) DO NOTHING),
  revived AS (
    UPDATE events SET status = 'pending', stage = 'explain', attempts = 0, reason = NULL, finished_at = NULL
    WHERE source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4
      AND result = 'success' AND status = 'ignored' AND occurred_at > $12::timestamptz RETURNING id, delivery_id),
  reopened AS (
    UPDATE deliveries SET status = 'processing', reason = NULL, finished_at = NULL
    WHERE id IN (SELECT delivery_id FROM revived)),
  revivals AS (SELECT coalesce(array_agg(id), '{}') AS revived FROM revived)
  SELECT ${incidentColumns}, $14 AS counted_for, revision AS counted_as, revived FROM opened, revivals
  UNION ALL
  SELECT ${incidentColumns}, event_id, counted_revision, revived
  FROM revivals, (SELECT event_id, incident_id, revision AS counted_revision FROM counted) AS earlier
  JOIN incidents ON incidents.id = incident_id`;
