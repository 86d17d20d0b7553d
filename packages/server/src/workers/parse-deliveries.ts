import { OpsError, type OpsEvent, parseDelivery } from '@opsaicortex/core';
import type { Queryable } from '../store/database.js';
import {
  type ClaimedDelivery,
  claimReceived,
  type DeliveryStatus,
  fetchBody,
  setDeliveryStatus,
  settleDelivery,
} from '../store/deliveries.js';
import { insertEvent } from '../store/events.js';
import { toStorableText } from '../store/storable.js';
import { decideEvent } from './decide-event.js';
import type { WorkerDependencies } from './dependencies.js';

/** Deliveries that one transaction takes. Their bodies are read one at a time. */
const batchSize = 20;

/** What became of one delivery. */
interface Parsed {
  readonly delivery: ClaimedDelivery;
  readonly status: DeliveryStatus;
  readonly eventIds: readonly string[];
  readonly pendingIds: readonly string[];
}

/** Parses one batch of received deliveries and queues what has work in it. Returns how many there were. */
export async function parseDeliveries(dependencies: WorkerDependencies): Promise<number> {
  const { database, queue, metrics, progress, log } = dependencies;
  const batch = await database.transaction(async (transaction) => {
    const parsed: Parsed[] = [];
    for (const delivery of await claimReceived(transaction, batchSize)) {
      parsed.push(await parseSafely(dependencies, transaction, delivery));
    }
    return parsed;
  });
  for (const { delivery, status, eventIds } of batch) {
    metrics.countDelivery(delivery.source, status);
    log.info({ deliveryId: delivery.id, status, events: eventIds.length }, 'Delivery parsed.');
    progress.emit({ stage: 'parsed', deliveryId: delivery.id, detail: { status, eventIds } });
    if (status === 'processing') continue;
    progress.emit({
      stage: status === 'failed' ? 'failed' : 'done',
      deliveryId: delivery.id,
      detail: { status },
    });
  }
  const pendingIds = batch.flatMap((parsed) => parsed.pendingIds);
  // Lost pointers are found again by the reconciler, so a dispatcher that is down delays and loses nothing.
  await queue.add(pendingIds).catch((error: unknown) => {
    log.warn(
      { events: pendingIds.length, reason: String(error) },
      'Events were not queued; they will be found again.',
    );
  });
  return batch.length;
}

/** One delivery's trouble must not hold up the others: it is undone to its savepoint and marked failed. */
async function parseSafely(
  dependencies: WorkerDependencies,
  transaction: Queryable,
  delivery: ClaimedDelivery,
): Promise<Parsed> {
  await transaction.query('SAVEPOINT delivery');
  try {
    return await parseOne(dependencies, transaction, delivery);
  } catch (error) {
    if (isPassing(error)) throw error;
    await transaction.query('ROLLBACK TO SAVEPOINT delivery');
    const isUnderstood = OpsError.isInstance(error) && error.code === 'invalid_payload';
    if (!isUnderstood)
      dependencies.log.error({ deliveryId: delivery.id, error }, 'A delivery could not be parsed.');
    const reason = isUnderstood ? error.message : 'parse: internal: the events could not be stored';
    await setDeliveryStatus(transaction, delivery.id, 'failed', toStorableText(reason).slice(0, 2000));
    return { delivery, status: 'failed', eventIds: [], pendingIds: [] };
  }
}

/** The database is away or busy, which says nothing about the delivery. Data errors (SQLSTATE 22, 23, 42, 54) do. */
function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || OpsError.isInstance(error) || !('code' in error))
    return false;
  return typeof error.code === 'string' && !/^(?:22|23|42|54)/.test(error.code);
}

async function parseOne(
  { sources, pipelines }: WorkerDependencies,
  transaction: Queryable,
  delivery: ClaimedDelivery,
): Promise<Parsed> {
  const source = sources.get(delivery.source);
  if (source === undefined) {
    const message = 'This source is not configured any more.';
    throw new OpsError('invalid_payload', message, { adapter: delivery.source });
  }
  const body = (await fetchBody(transaction, delivery.id)) ?? new Uint8Array();
  const events = parseDelivery(source, { headers: delivery.headers, body });
  const eventIds: string[] = [];
  const pendingIds: string[] = [];
  const duplicates: string[] = [];
  for (const event of events) {
    const { status, reason } = await decideEvent(transaction, pipelines, event);
    const isNew = await insertEvent(transaction, delivery.id, event, status, reason);
    (isNew ? eventIds : duplicates).push(event.id);
    if (isNew && status === 'pending') pendingIds.push(event.id);
  }
  const status = await conclude(transaction, delivery.id, events, eventIds, duplicates);
  return { delivery, status, eventIds, pendingIds };
}

async function conclude(
  transaction: Queryable,
  deliveryId: string,
  events: readonly OpsEvent[],
  eventIds: readonly string[],
  duplicates: readonly string[],
): Promise<DeliveryStatus> {
  if (eventIds.length > 0) {
    await setDeliveryStatus(transaction, deliveryId, 'processing');
    return (await settleDelivery(transaction, deliveryId)) ?? 'processing';
  }
  const reason =
    events.length === 0 ? 'Nothing of interest.' : `duplicate event ${duplicates.join(', ')}`.slice(0, 2000);
  await setDeliveryStatus(transaction, deliveryId, 'ignored', reason);
  return 'ignored';
}
