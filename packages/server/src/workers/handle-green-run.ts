import { insightSchema, type NotificationDraft, type PipelineRunFinished } from '@opsaicortex/core';
import { resolveIncidents } from '../incidents/resolve-incidents.js';
import { finishClaimed, waitForTelling } from '../store/claimed-events.js';
import type { Queryable } from '../store/database.js';
import type { IncidentRow } from '../store/incidents.js';
import {
  listNotifications,
  type NotificationRow,
  type Want,
  wantNotifications,
} from '../store/notifications.js';
import { lockIncidents, settleIncidents } from '../store/settlements.js';
import { toIncidentView } from '../store/stories.js';
import type { Attempt } from './attempt.js';
import { type StageDependencies, toRouteKey } from './dependencies.js';
import { type Recorded, toNextJobs } from './recorded.js';

/** The way of a green run: it resolves the open incidents of its pipeline and branch, whose messages then say so. */
export async function handleGreenRun(dependencies: StageDependencies, attempt: Attempt): Promise<Recorded> {
  return attempt.runStage('incident', () =>
    dependencies.database.transaction((transaction) => record(dependencies, transaction, attempt)),
  );
}

async function record(
  dependencies: StageDependencies,
  transaction: Queryable,
  { claimed, event, lease }: Attempt,
): Promise<Recorded> {
  const incidents = await resolveIncidents(transaction, event);
  if (incidents.length === 0) {
    const reason = 'A green run, and no open incident to resolve.';
    const finished = (await finishClaimed(transaction, claimed, 'ignored', { reason })) ?? lease.lose();
    return { jobs: [], finished: [finished] };
  }
  const wants: Want[] = [];
  for (const incident of incidents) {
    wants.push(...(await wantResolution(dependencies, transaction, incident, event)));
  }
  const wanted = await wantNotifications(transaction, wants);
  if ((await waitForTelling(transaction, [{ lease: claimed, incidents }])).size === 0) lease.lose();
  const jobs = toNextJobs({ wanted, revivedIds: [] });
  if (wanted.length > 0) return { jobs, finished: [] };
  const ids = incidents.map(({ id }) => id);
  await lockIncidents(transaction, ids);
  return { jobs, finished: await settleIncidents(transaction, ids) };
}

async function wantResolution(
  { routes }: StageDependencies,
  transaction: Queryable,
  incident: IncidentRow,
  { run }: PipelineRunFinished,
): Promise<readonly Want[]> {
  const draft: NotificationDraft = {
    ...{ id: incident.id, transition: 'resolved', run, failedJobs: [], gaps: [] },
    insight: insightSchema.parse(incident.insight),
    incident: toIncidentView(incident),
  };
  const known = (await listNotifications(transaction, incident.id)).filter(isInformed);
  return known.flatMap(({ sink, destination }) => {
    const route = routes.get(toRouteKey({ name: sink, destination }));
    if (route === undefined || route.when?.(draft) === false) return [];
    return [{ incidentId: incident.id, revision: incident.revision, sink, destination }];
  });
}

/** Whether a destination has heard of the incident, or is about to: nobody is surprised with a resolution. */
function isInformed({ receipt, wantedRevision, toldRevision, failedRevision }: NotificationRow): boolean {
  return receipt !== undefined || wantedRevision > Math.max(toldRevision, failedRevision);
}
