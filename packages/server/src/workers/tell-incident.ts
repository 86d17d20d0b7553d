import type { NotificationDraft, NotifyRoute } from '@opsaicortex/core';
import type { IncidentRow } from '../store/incidents.js';
import type { WorkerDependencies } from './dependencies.js';
import type { StageFailure } from './stage-failure.js';
import { type Telling, tellDestination } from './tell-destination.js';

/** What became of all destinations of one incident's change. */
export interface Tellings {
  readonly told: number;
  /** Being told something else right now. */
  readonly busy: number;
  /** Given up for good. */
  readonly failed: readonly StageFailure[];
  /** Worth another try. */
  readonly later: readonly StageFailure[];
}

/** Tells every destination that wants it. One that fails does not hold up the others. */
export async function tellIncident(
  dependencies: WorkerDependencies,
  routes: readonly NotifyRoute[],
  telling: Telling,
): Promise<Tellings> {
  const draft = { ...telling.draft, id: telling.incidentId };
  const wanted = routes.filter(({ when }) => when?.(draft) ?? true);
  const results = await Promise.all(wanted.map(({ sink }) => tellDestination(dependencies, sink, telling)));
  return {
    told: results.filter(({ status }) => status === 'told').length,
    busy: results.filter(({ status }) => status === 'busy').length,
    failed: results.flatMap((result) => (result.status === 'failed' ? [result.failure] : [])),
    later: results.flatMap((result) => (result.status === 'later' ? [result.failure] : [])),
  };
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
