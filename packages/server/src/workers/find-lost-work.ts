import type { JobKind } from '../queue/event-queue.js';
import { listUnexplainedIds } from '../store/events.js';
import { listExpired } from '../store/leases.js';
import { listWantedIds } from '../store/notifications.js';
import { listStranded, lockIncidents, settleIncidents } from '../store/settlements.js';
import { announceFinished } from './announce-finished.js';
import type { WorkerDependencies } from './dependencies.js';
import { priorities } from './to-event-job.js';

/** Rows that are queued again in one go. */
const pageSize = 500;

/** Queues again what a dead or frozen worker had: its lease ran out. */
export async function findExpired({ database, queue }: WorkerDependencies): Promise<void> {
  const [events, notifications] = await Promise.all([
    listExpired(database, 'events', pageSize),
    listExpired(database, 'notifications', pageSize),
  ]);
  await queue.add([...toJobs('event', events), ...toJobs('notification', notifications)]);
}

/** Queues whatever the database says is unfinished: what is queued already stays as it is. Returns how much that is. */
export async function findUnfinished(dependencies: WorkerDependencies): Promise<number> {
  const { database } = dependencies;
  await settleStranded(dependencies);
  const notifications = await queueAll(dependencies, 'notification', (afterId) =>
    listWantedIds(database, afterId, pageSize),
  );
  const events = await queueAll(dependencies, 'event', (afterId) =>
    listUnexplainedIds(database, afterId, pageSize),
  );
  return notifications + events;
}

async function queueAll(
  { queue }: WorkerDependencies,
  kind: JobKind,
  list: (afterId: string) => Promise<readonly string[]>,
): Promise<number> {
  let count = 0;
  let afterId = '';
  for (;;) {
    const ids = await list(afterId);
    await queue.add(toJobs(kind, ids));
    count += ids.length;
    afterId = ids.at(-1) ?? '';
    if (ids.length < pageSize) return count;
  }
}

function toJobs(kind: JobKind, ids: readonly string[]) {
  return ids.map((id) => ({ kind, id, priority: priorities.later }));
}

/** Events whose last destination vanished have nothing left that would end them. */
async function settleStranded(dependencies: WorkerDependencies): Promise<void> {
  const { database } = dependencies;
  const incidentIds = await listStranded(database, pageSize);
  if (incidentIds.length === 0) return;
  const finished = await database.transaction(async (transaction) => {
    await lockIncidents(transaction, incidentIds);
    return settleIncidents(transaction, incidentIds);
  });
  announceFinished(dependencies, finished);
}
