import type { Insight, PipelineRunFinished } from '@opsaicortex/core';
import type { Database } from '../store/database.js';
import { toRunKey } from '../store/events.js';
import { findIncident, type IncidentRow, upsertOpenIncident } from '../store/incidents.js';
import { findOccurrence, insertOccurrence } from '../store/occurrences.js';

/** Where one failed run was counted. */
export type Recorded =
  | { readonly incident: IncidentRow; readonly revision: number }
  /** The same run and attempt came as another event before. */
  | { readonly duplicateOf: string };

/** Counts a failed run as an occurrence of its incident: once, however often it is called. */
export async function recordOccurrence(
  database: Database,
  event: PipelineRunFinished,
  insight: Insight,
): Promise<Recorded> {
  return database.transaction(async (transaction) => {
    const counted = await findOccurrence(transaction, event.source, event.run);
    if (counted !== undefined) {
      if (counted.event_id !== event.id) return { duplicateOf: counted.event_id };
      const incident = await findIncident(transaction, counted.incident_id);
      if (incident !== undefined) return { incident, revision: counted.revision };
    }
    const key = toRunKey(event);
    const { pipeline, defaultBranch } = event.run;
    const { occurredAt } = event;
    const incident = await upsertOpenIncident(transaction, {
      key,
      pipeline,
      defaultBranch,
      occurredAt,
      insight,
    });
    const { id: incidentId, revision } = incident;
    const { source, ref } = key;
    const occurrence = { eventId: event.id, incidentId, source, run: event.run, ref, revision, occurredAt };
    await insertOccurrence(transaction, occurrence);
    return { incident, revision };
  });
}
