import type { PipelineRunFinished } from '@opsaicortex/core';
import type { Queryable } from '../store/database.js';
import { toRunKey } from '../store/events.js';
import { type IncidentRow, listResolvedBy, resolveOpenIncidents } from '../store/incidents.js';

/** Resolves what a green run repairs, in a transaction, and returns everything that it ever resolved, so that a retry tells it again. */
export async function resolveIncidents(
  transaction: Queryable,
  green: PipelineRunFinished,
): Promise<readonly IncidentRow[]> {
  await resolveOpenIncidents(transaction, toRunKey(green), {
    eventId: green.id,
    occurredAt: green.occurredAt,
  });
  return listResolvedBy(transaction, green.id);
}
