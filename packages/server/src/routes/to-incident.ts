import type { ListedIncident } from '../store/list-incidents.js';

/** An incident as lists show it. */
export function toIncident(row: ListedIncident) {
  return {
    id: row.id,
    status: row.status,
    source: row.source,
    repository: row.repository,
    pipeline: row.pipeline,
    ref: row.ref,
    fingerprint: row.fingerprint,
    title: row.title,
    category: { domain: row.category_domain, kind: row.category_kind },
    severity: row.severity,
    occurrenceCount: row.occurrence_count,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  };
}
