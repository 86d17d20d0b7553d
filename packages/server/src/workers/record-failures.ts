import type { NotificationDraft, NotifyRoute, PipelineRunFinished } from '@opsaicortex/core';
import { type ClaimedEvent, finishClaimed, waitForTelling } from '../store/claimed-events.js';
import { type CountedOccurrence, countOccurrence } from '../store/count-occurrence.js';
import type { Queryable } from '../store/database.js';
import type { InsightRow } from '../store/insights.js';
import { type Want, wantNotifications } from '../store/notifications.js';
import { type FinishedEvent, lockIncidents, settleIncidents } from '../store/settlements.js';
import { toIncidentView } from '../store/stories.js';
import { type Recorded, toNextJobs } from './recorded.js';

/** A failed run that was explained. */
export interface ExplainedFailure {
  readonly claimed: ClaimedEvent;
  readonly event: PipelineRunFinished;
  readonly routes: readonly NotifyRoute[];
  readonly found: InsightRow;
}

/** What one failure became: an occurrence that destinations may want to hear of. */
interface Counted {
  readonly claimed: ClaimedEvent;
  readonly incident: { readonly id: string; readonly revision: number };
  readonly wants: readonly Want[];
  readonly revivedIds: readonly string[];
}

/**
 * Counts failed runs in their incidents, in one transaction, and has each wait until those who want to hear of it have
 * heard. `onLost` is called when the lease of one is lost, and must throw: then nothing of the batch is stored.
 */
export async function recordFailures(
  transaction: Queryable,
  failures: readonly ExplainedFailure[],
  onLost: () => never,
): Promise<Recorded> {
  const counted: Counted[] = [];
  const finished: FinishedEvent[] = [];
  // In one order everywhere: two processes with the same incidents must not wait for each other.
  for (const failure of failures.toSorted((one, other) => compare(toOrder(one), toOrder(other)))) {
    const { claimed, event, found } = failure;
    const occurrence = await countOccurrence(transaction, event, found);
    if (occurrence.eventId === event.id) {
      counted.push(toCounted(failure, occurrence));
      continue;
    }
    const reason = `duplicate event ${occurrence.eventId}`;
    finished.push((await finishClaimed(transaction, claimed, 'ignored', { reason })) ?? onLost());
  }
  const wanted = await wantNotifications(
    transaction,
    counted.flatMap(({ wants }) => wants),
  );
  const waits = counted.map(({ claimed, incident }) => ({ lease: claimed, incidents: [incident] }));
  const moved = await waitForTelling(transaction, waits);
  if (moved.size < counted.length) onLost();
  const jobs = toNextJobs({ wanted, revivedIds: counted.flatMap(({ revivedIds }) => revivedIds) });
  const toTell = new Set(wanted.map(({ incidentId }) => incidentId));
  const quiet = counted.flatMap(({ incident }) => (toTell.has(incident.id) ? [] : [incident.id]));
  if (quiet.length === 0) return { jobs, finished };
  await lockIncidents(transaction, quiet);
  return { jobs, finished: [...finished, ...(await settleIncidents(transaction, quiet))] };
}

function toCounted({ claimed, routes, found }: ExplainedFailure, occurrence: CountedOccurrence): Counted {
  const { incident, revivedIds } = occurrence;
  // Resolved while this was waiting for another try: a destination that hears of it only now hears both at once.
  const isOver = incident.status === 'resolved';
  const revision = isOver ? incident.revision : occurrence.revision;
  const draft: NotificationDraft = {
    ...{ ...found.findings, id: incident.id, insight: found.insight, incident: toIncidentView(incident) },
    transition: isOver ? 'resolved' : revision === 1 ? 'started_failing' : 'recurring',
  };
  const places = routes.filter(({ when }) => when?.(draft) ?? true).map(({ sink }) => sink);
  const wants = places.map(({ name: sink, destination }) => {
    return { incidentId: incident.id, revision, sink, destination };
  });
  return { claimed, incident: { id: incident.id, revision }, wants, revivedIds };
}

function toOrder({ event, found }: ExplainedFailure): string {
  return JSON.stringify([event.source, event.run.repository, event.run.pipeline, found.insight.fingerprint]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
