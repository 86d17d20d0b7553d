import { insightSchema, type NotifyRoute, type PipelineRunFinished } from '@opsaicortex/core';
import { resolveIncidents } from '../incidents/resolve-incidents.js';
import type { IncidentRow } from '../store/incidents.js';
import { listNotifications } from '../store/notifications.js';
import { toRouteKey, type WorkerDependencies } from './dependencies.js';
import type { Attempt } from './explain-failure.js';
import { type Tellings, tellIncident, toIncidentView } from './tell-incident.js';

/** The way of a green run: it resolves the open incidents of its pipeline and branch, and edits their messages. */
export async function handleGreenRun(
  dependencies: WorkerDependencies,
  attempt: Attempt,
): Promise<{ readonly resolved: number; readonly tellings: Tellings }> {
  const { event, deliveryId, runStage } = attempt;
  const incidents = await runStage('incident', () => resolveIncidents(dependencies.database, event));
  const tellings = await runStage('notify', () =>
    Promise.all(incidents.map((incident) => tellResolved(dependencies, attempt, incident, event))),
  );
  for (const incident of incidents) {
    const detail = { incidentId: incident.id, transition: 'resolved' };
    dependencies.progress.emit({ stage: 'notified', deliveryId, eventId: event.id, detail });
  }
  return {
    resolved: incidents.length,
    tellings: {
      told: tellings.reduce((sum, { told }) => sum + told, 0),
      busy: tellings.reduce((sum, { busy }) => sum + busy, 0),
      failed: tellings.flatMap(({ failed }) => failed),
      later: tellings.flatMap(({ later }) => later),
    },
  };
}

async function tellResolved(
  dependencies: WorkerDependencies,
  attempt: Attempt,
  incident: IncidentRow,
  run: PipelineRunFinished,
): Promise<Tellings> {
  const insight = insightSchema.parse(incident.insight);
  const draft = {
    transition: 'resolved',
    run: run.run,
    failedJobs: [],
    gaps: [],
    insight,
    incident: toIncidentView(incident),
  } as const;
  const routes = await findRoutes(dependencies, incident.id);
  const { id: incidentId, revision } = incident;
  return tellIncident(dependencies, routes, { ...attempt, incidentId, revision, draft, isEditOnly: true });
}

/** The routes that were told of the incident, as far as they are still configured. */
async function findRoutes(
  { database, routes }: WorkerDependencies,
  incidentId: string,
): Promise<readonly NotifyRoute[]> {
  const told = await listNotifications(database, incidentId);
  return told.flatMap(({ sink, destination }) => {
    const route = routes.get(toRouteKey({ name: sink, destination }));
    return route === undefined ? [] : [route];
  });
}
