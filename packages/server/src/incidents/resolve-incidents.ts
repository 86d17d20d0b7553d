import type { PipelineRunFinished } from '@opsaicortex/core';
import type { Database } from '../store/database.js';
import { toRunKey } from '../store/events.js';
import { type IncidentRow, listResolvedBy, resolveOpenIncidents } from '../store/incidents.js';

/** Resolves what a green run repairs, and returns everything that it ever resolved, so that a retry tells it again. */
export async function resolveIncidents(
  database: Database,
  green: PipelineRunFinished,
): Promise<readonly IncidentRow[]> {
  await resolveOpenIncidents(database, toRunKey(green), { eventId: green.id, occurredAt: green.occurredAt });
  return listResolvedBy(database, green.id);
}
