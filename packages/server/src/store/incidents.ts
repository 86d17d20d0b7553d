import type { Severity } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import type { RunKey } from './events.js';

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

/** What an {@link IncidentRow} consists of. */
export const incidentColumns = `id, status, source, repository, pipeline, ref, fingerprint, title, category_domain, category_kind,
  severity, insight, occurrence_count, revision, first_seen_at, last_seen_at, resolved_at, last_seen_at::text AS cursor_at`;

/** Resolves the open incidents that a green run of this pipeline and branch repairs, and returns them. */
export async function resolveOpenIncidents(
  database: Queryable,
  key: RunKey,
  green: { readonly eventId: string; readonly occurredAt: string },
): Promise<readonly IncidentRow[]> {
  const { rows } = await database.query<IncidentRow>(
    `UPDATE incidents SET status = 'resolved', revision = revision + 1, resolved_at = $5, resolved_by_event = $6
     WHERE status = 'open' AND source = $1 AND repository = $2 AND pipeline_key = $3 AND ref = $4 AND last_seen_at <= $5
     RETURNING ${incidentColumns}`,
    [key.source, key.repository, key.pipelineKey, key.ref, green.occurredAt, green.eventId],
  );
  return rows;
}

/** The incidents that one green run has resolved already: a retry tells them again. */
export async function listResolvedBy(database: Queryable, eventId: string): Promise<readonly IncidentRow[]> {
  const { rows } = await database.query<IncidentRow>(
    `SELECT ${incidentColumns} FROM incidents WHERE resolved_by_event = $1 ORDER BY id`,
    [eventId],
  );
  return rows;
}

/** One incident. */
export async function findIncident(database: Queryable, id: string): Promise<IncidentRow | undefined> {
  const { rows } = await database.query<IncidentRow>(
    `SELECT ${incidentColumns} FROM incidents WHERE id = $1`,
    [id],
  );
  return rows[0];
}
