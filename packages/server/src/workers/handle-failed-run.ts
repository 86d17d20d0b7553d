import type { Pipeline } from '@opsaicortex/core';
import { recordOccurrence } from '../incidents/record-occurrence.js';
import type { WorkerDependencies } from './dependencies.js';
import { type Attempt, explainFailure } from './explain-failure.js';
import { type Tellings, tellIncident, toIncidentView } from './tell-incident.js';

/** What became of a failed run. */
export type FailedRunOutcome =
  | { readonly kind: 'told'; readonly tellings: Tellings }
  | { readonly kind: 'duplicate'; readonly of: string };

/** The way of a failed run: evidence, explanation, incident, message. Every step is kept, so a retry goes on from there. */
export async function handleFailedRun(
  dependencies: WorkerDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<FailedRunOutcome> {
  const { event, deliveryId, runStage } = attempt;
  const { insight, findings } = await explainFailure(dependencies, pipeline, attempt);
  const recorded = await runStage('incident', () => recordOccurrence(dependencies.database, event, insight));
  if ('duplicateOf' in recorded) return { kind: 'duplicate', of: recorded.duplicateOf };
  const { incident } = recorded;
  // Resolved while this was waiting for another try: a destination that hears of it only now hears both at once.
  const isOver = incident.status === 'resolved';
  const revision = isOver ? incident.revision : recorded.revision;
  const transition = isOver ? 'resolved' : revision === 1 ? 'started_failing' : 'recurring';
  const draft = { ...findings, transition, insight, incident: toIncidentView(incident) } as const;
  const tellings = await runStage('notify', () =>
    tellIncident(dependencies, pipeline.notify, {
      ...attempt,
      incidentId: incident.id,
      revision,
      draft,
      isEditOnly: false,
    }),
  );
  const detail = { incidentId: incident.id, transition, told: tellings.told, draft };
  dependencies.progress.emit({ stage: 'notified', deliveryId, eventId: event.id, detail });
  return { kind: 'told', tellings };
}
