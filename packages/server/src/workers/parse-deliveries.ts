import type { Queryable } from '../store/database.js';
import { type ClaimedDelivery, claimReceived, fetchBodies } from '../store/deliveries.js';
import type { WorkerDependencies } from './dependencies.js';
import { parseBodies } from './parse-bodies.js';
import { type StoredDelivery, storeParsed } from './store-parsed.js';
import { toEventJob } from './to-event-job.js';

/** Deliveries that one transaction takes. */
const batchSize = 100;
/** Bodies that it reads at once; a larger one is read alone. */
const batchBytes = 8_388_608;

/** What parsing works with. */
export type ParseDependencies = Pick<
  WorkerDependencies,
  'database' | 'sources' | 'pipelines' | 'metrics' | 'tracer' | 'progress' | 'log' | 'now'
> & { readonly queue: Pick<WorkerDependencies['queue'], 'add'> };

/** Parses one batch of received deliveries and queues what has work in it. Returns how many there were. */
export async function parseDeliveries(dependencies: ParseDependencies): Promise<number> {
  const { database, queue, metrics, log, now } = dependencies;
  const startedAt = performance.now();
  const stored = await database.transaction((transaction) => parseBatch(dependencies, transaction));
  if (stored.length > 0) metrics.observeStage('parse', 'ok', (performance.now() - startedAt) / 1000);
  for (const delivery of stored) announce(dependencies, delivery, startedAt);
  const jobs = stored.flatMap(({ pending }) => pending.map((event) => toEventJob(event, now())));
  if (jobs.length === 0) return stored.length;
  // Lost pointers are found again by the reconciler, so a dispatcher that is down delays and loses nothing.
  await queue.add(jobs).catch((error: unknown) => {
    log.warn(
      { events: jobs.length, reason: String(error) },
      'Events were not queued; they will be found again.',
    );
  });
  return stored.length;
}

async function parseBatch(
  dependencies: Pick<ParseDependencies, 'sources' | 'pipelines' | 'log'>,
  transaction: Queryable,
): Promise<readonly StoredDelivery[]> {
  // What does not fit is unlocked again when the transaction ends.
  const claimed = fitting(await claimReceived(transaction, batchSize));
  if (claimed.length === 0) return [];
  const parsed = await parseBodies(dependencies.sources, claimed, await fetchBodies(transaction, claimed));
  return storeParsed(dependencies, transaction, parsed);
}

function fitting(claimed: readonly ClaimedDelivery[]): readonly ClaimedDelivery[] {
  let bytes = 0;
  const end = claimed.findIndex((delivery, index) => {
    bytes += delivery.bytes;
    return index > 0 && bytes > batchBytes;
  });
  return end === -1 ? claimed : claimed.slice(0, end);
}

function announce(
  { metrics, tracer, log, progress }: ParseDependencies,
  stored: StoredDelivery,
  startedAt: number,
): void {
  const { delivery, status, eventIds } = stored;
  const deliveryId = delivery.id;
  metrics.countDelivery(delivery.source, status);
  if (tracer.isOn) {
    const attributes = { 'opsaicortex.status': status, 'opsaicortex.events': eventIds.length };
    tracer.record({ name: 'parse', deliveryId, startedAt, attributes });
  }
  log.info({ deliveryId, status, events: eventIds.length }, 'Delivery parsed.');
  progress.emit({ stage: 'parsed', deliveryId, detail: { status, eventIds } });
  if (status === 'processing') return;
  progress.emit({ stage: status === 'failed' ? 'failed' : 'done', deliveryId, detail: { status } });
}
