import type { OpsEvent } from '@opsaicortex/core';
import type { Queryable } from '../store/database.js';
import {
  type ClaimedDelivery,
  type Conclusion,
  concludeDeliveries,
  type DeliveryStatus,
  settleDeliveries,
} from '../store/deliveries.js';
import { insertEvents } from '../store/insert-events.js';
import { isDataError } from '../store/is-data-error.js';
import { toStorableText } from '../store/storable.js';
import { type DecidedDelivery, decideDeliveries } from './decide-deliveries.js';
import type { WorkerDependencies } from './dependencies.js';
import type { ParsedDelivery } from './parse-bodies.js';

/** What became of one delivery. */
export interface StoredDelivery {
  readonly delivery: ClaimedDelivery;
  readonly status: DeliveryStatus;
  readonly eventIds: readonly string[];
  /** Events with work in them. */
  readonly pending: readonly OpsEvent[];
}

/** Longest reason that is stored. */
const maxReasonLength = 2_000;

/**
 * Stores what deliveries said, in a few statements for all. What the database refuses must not hold up the others:
 * then each is stored alone, and the culprit is marked failed.
 */
export async function storeParsed(
  dependencies: Pick<WorkerDependencies, 'pipelines' | 'log'>,
  transaction: Queryable,
  parsed: readonly ParsedDelivery[],
): Promise<readonly StoredDelivery[]> {
  await transaction.query('SAVEPOINT parsed');
  try {
    return await storeTogether(dependencies, transaction, parsed);
  } catch (error) {
    if (!isDataError(error)) throw error;
    await transaction.query('ROLLBACK TO SAVEPOINT parsed');
    const [first] = parsed;
    if (first === undefined) return [];
    if (parsed.length === 1) {
      dependencies.log.error({ deliveryId: first.delivery.id, error }, 'Events could not be stored.');
      const failure = 'parse: internal: the events could not be stored';
      return storeTogether(dependencies, transaction, [{ ...first, events: [], failure }]);
    }
  }
  const stored: StoredDelivery[] = [];
  for (const one of parsed) stored.push(...(await storeParsed(dependencies, transaction, [one])));
  return stored;
}

async function storeTogether(
  dependencies: Pick<WorkerDependencies, 'pipelines' | 'log'>,
  transaction: Queryable,
  parsed: readonly ParsedDelivery[],
): Promise<readonly StoredDelivery[]> {
  const decided = await decideDeliveries(dependencies, transaction, parsed);
  const newIds = await insertEvents(
    transaction,
    decided.flatMap(({ rows }) => rows),
  );
  const isNew = ({ event }: { readonly event: OpsEvent }) => newIds.has(event.id);
  const conclusions = new Map<string, Conclusion>();
  for (const one of decided) {
    if (one.failure !== undefined || !one.rows.some(isNew)) {
      conclusions.set(one.delivery.id, toConclusion(one));
    }
  }
  await concludeDeliveries(transaction, [...conclusions.values()]);
  const withWork = decided.map(({ delivery }) => delivery.id).filter((id) => !conclusions.has(id));
  const settled = await settleDeliveries(transaction, withWork, 'received');
  return decided.map(({ delivery, rows }) => {
    const stored = rows.filter(isNew);
    return {
      delivery,
      status: conclusions.get(delivery.id)?.status ?? settled.get(delivery.id) ?? 'processing',
      eventIds: stored.map(({ event }) => event.id),
      pending: stored.flatMap(({ event, status }) => (status === 'pending' ? [event] : [])),
    };
  });
}

function toConclusion({ delivery: { id }, failure, eventIds }: DecidedDelivery): Conclusion {
  if (failure !== undefined) {
    return { id, status: 'failed', reason: toStorableText(failure).slice(0, maxReasonLength) };
  }
  const reason = eventIds.length === 0 ? 'Nothing of interest.' : `duplicate event ${eventIds.join(', ')}`;
  return { id, status: 'ignored', reason: toStorableText(reason).slice(0, maxReasonLength) };
}
