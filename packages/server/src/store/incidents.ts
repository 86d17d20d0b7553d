import type { Insight, Severity } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import type { RunKey } from './events.js';
import { toStorableJson, toStorableText } from './storable.js';

/** One incident: the same failure of one pipeline, however often it happened. */
export interface IncidentRow {
  readonly id: string;
  readonly status: 'open' | 'resolved';
  readonly source: string;
  readonly repository: string;
  readonly pipeline: string;
  readonly ref: string;
  readonly fingerprint: string;
  readonly title: string;
  readonly category_domain: string;
  readonly category_kind: string;
  readonly severity: Severity;
  readonly insight: unknown;
  readonly occurrence_count: number;
  readonly revision: number;
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly resolved_at: Date | null;
  /** `last_seen_at` with all its digits, for the cursor. */
  readonly cursor_at: string;
}

const columns = `id, status, source, repository, pipeline, ref, fingerprint, title, category_domain, category_kind,
  severity, insight, occurrence_count, revision, first_seen_at, last_seen_at, resolved_at, last_seen_at::text AS cursor_at`;

/** Opens an incident, or counts one more occurrence of the open one. */
export async function upsertOpenIncident(
  transaction: Queryable,
  seen: {
    readonly key: RunKey;
    readonly pipeline: string;
    readonly defaultBranch: string | undefined;
    readonly occurredAt: string;
    readonly insight: Insight;
  },
): Promise<IncidentRow> {
  const { key, insight } = seen;
  const { rows } = await transaction.query<IncidentRow>(
    `INSERT INTO incidents (source, repository, pipeline_key, ref, fingerprint, pipeline, title, category_domain,
       category_kind, severity, insight, first_seen_at, last_seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $12)
     ON CONFLICT (source, repository, pipeline_key, fingerprint) WHERE status = 'open' DO UPDATE SET
       occurrence_count = incidents.occurrence_count + 1, revision = incidents.revision + 1,
       ref = CASE WHEN incidents.ref = $13 THEN incidents.ref ELSE excluded.ref END,
       pipeline = excluded.pipeline, title = excluded.title, category_domain = excluded.category_domain,
       category_kind = excluded.category_kind, severity = excluded.severity, insight = excluded.insight,
       first_seen_at = least(incidents.first_seen_at, excluded.first_seen_at),
       last_seen_at = greatest(incidents.last_seen_at, excluded.last_seen_at)
     RETURNING ${columns}`,
    [
      key.source,
      key.repository,
      key.pipelineKey,
      key.ref,
      insight.fingerprint,
      toStorableText(seen.pipeline),
      toStorableText(insight.title),
      insight.category.domain,
      toStorableText(insight.category.kind),
      insight.severity,
      toStorableJson(insight),
      seen.occurredAt,
      seen.defaultBranch ?? null,
    ],
  );
  const [incident] = rows;
  if (incident === undefined) throw new Error('The incident was neither inserted nor updated.');
  return incident;
}

/** Resolves the open incidents that a green run of this pipeline and branch repairs, and returns them. */
export async function resolveOpenIncidents(
  database: Queryable,
  key: RunKey,
  green: { readonly eventId: string; readonly occurredAt: string },
): Promise<readonly IncidentRow[]> {
  const { rows } = await database.query<IncidentRow>(
    `UPDATE incidents SET status = 'resolved', revision = revision + 1, resolved_at = $5, resolved_by_event = $6
     WHERE status = 'open' AND source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4 AND last_seen_at <= $5
     RETURNING ${columns}`,
    [key.source, key.repository, key.pipelineKey, key.ref, green.occurredAt, green.eventId],
  );
  return rows;
}

/** The incidents that one green run has resolved already: a retry tells them again. */
export async function listResolvedBy(database: Queryable, eventId: string): Promise<readonly IncidentRow[]> {
  const { rows } = await database.query<IncidentRow>(
    `SELECT ${columns} FROM incidents WHERE resolved_by_event = $1 ORDER BY id`,
    [eventId],
  );
  return rows;
}

/** True when a green run of this pipeline and branch has something to resolve. */
export async function hasOpenIncident(database: Queryable, key: RunKey): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 FROM incidents WHERE status = 'open' AND source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4
     LIMIT 1`,
    [key.source, key.repository, key.pipelineKey, key.ref],
  );
  return rows.length > 0;
}

/** One incident. */
export async function findIncident(database: Queryable, id: string): Promise<IncidentRow | undefined> {
  const { rows } = await database.query<IncidentRow>(`SELECT ${columns} FROM incidents WHERE id = $1`, [id]);
  return rows[0];
}

/** One page, most recently seen first. */
export async function listIncidents(
  database: Queryable,
  filter: {
    readonly status?: string | undefined;
    readonly repository?: string | undefined;
    readonly category?: string | undefined;
    readonly q?: string | undefined;
    readonly before?: readonly [seenAt: string, id: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly IncidentRow[]> {
  const { rows } = await database.query<IncidentRow>(
    `SELECT ${columns} FROM incidents
     WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR repository = $2)
       AND ($3::text IS NULL OR category_domain = $3 OR category_kind = $3)
       AND ($4::text IS NULL OR concat_ws(' ', title, repository, pipeline, ref, insight->>'summary') ILIKE $4)
       AND ($5::text IS NULL OR (last_seen_at, id) < ($5::timestamptz, $6::text))
     ORDER BY last_seen_at DESC, id DESC LIMIT $7`,
    [
      filter.status ?? null,
      filter.repository ?? null,
      filter.category ?? null,
      filter.q === undefined ? null : `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`,
      filter.before?.[0] ?? null,
      filter.before?.[1] ?? null,
      filter.limit,
    ],
  );
  return rows;
}
