import type { NotificationDraft, NotifyRoute } from '@opsaicortex/core';
import type { IncidentRow } from '../store/incidents.js';
import type { WorkerDependencies } from './dependencies.js';
import type { StageFailure } from './stage-failure.js';
import { type Telling, type Told, tellDestination } from './tell-destination.js';

/** What became of all destinations of one incident's change. */
export interface Tellings {
  readonly told: number;
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
    failed: results.flatMap((result) => (result.status === 'failed' ? [toFailure(result)] : [])),
    later: results.flatMap((result) => (result.status === 'later' ? [toFailure(result)] : [])),
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

function toFailure(told: Extract<Told, { failure: StageFailure }>): StageFailure {
  return told.failure;
}
