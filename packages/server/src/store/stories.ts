import { insightSchema, type NotificationDraft, opsEventSchema } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { type IncidentRow, incidentColumns } from './incidents.js';
import { type Findings, parseInsight } from './insights.js';

/** What a message about an incident tells as things stand, but for its identity. */
export type Story = Omit<NotificationDraft, 'id' | 'previous' | 'transition'> & {
  readonly isResolved: boolean;
};

interface Stored extends IncidentRow {
  readonly findings: unknown;
  readonly resolver: unknown;
}

/** Tells incidents as they stand, by id. Absent are those whose evidence was deleted. */
export async function findStories(
  database: Queryable,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, Story>> {
  const { rows } = await database.query<Stored>(
    `SELECT ${incidentColumns},
       (SELECT jsonb_build_object('insight', insights.insight, 'findings', insights.findings)
        FROM occurrences JOIN insights USING (event_id) WHERE occurrences.incident_id = incidents.id
        ORDER BY occurrences.revision DESC LIMIT 1) AS findings,
       (SELECT payload FROM events WHERE events.id = resolved_by_event) AS resolver
     FROM incidents WHERE id = ANY($1::text[])`,
    [incidentIds],
    'opsaicortex_find_stories',
  );
  return new Map(
    rows.flatMap((row) => {
      const story = toStory(row);
      return story === undefined ? [] : [[row.id, story]];
    }),
  );
}

function toStory(row: Stored): Story | undefined {
  const findings = row.findings === null ? undefined : parseInsight(row.findings).findings;
  const isResolved = row.status === 'resolved';
  const told = isResolved ? toResolution(row.resolver, findings) : findings;
  if (told === undefined) return undefined;
  return { ...told, isResolved, insight: insightSchema.parse(row.insight), incident: toIncidentView(row) };
}

/** How an incident looks to a sink. */
export function toIncidentView(incident: IncidentRow): NotificationDraft['incident'] {
  return {
    id: incident.id,
    occurrences: incident.occurrence_count,
    firstSeenAt: incident.first_seen_at.toISOString(),
    lastSeenAt: incident.last_seen_at.toISOString(),
  };
}

/** A resolution shows the run that repaired it; of an older one that was deleted, the run that failed. */
function toResolution(resolver: unknown, findings: Findings | undefined): Findings | undefined {
  const event = resolver === null ? undefined : opsEventSchema.parse(resolver);
  const run = event?.type === 'pipeline_run.finished' ? event.run : findings?.run;
  return run && { run, failedJobs: [], gaps: [] };
}
