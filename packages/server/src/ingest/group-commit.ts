import { isDataError } from '../store/is-data-error.js';
import type { StoreDelivery, StoreOutcome, VerifiedDelivery } from './delivery-store.js';

/** Stores a batch in one statement, all of it or nothing, and returns the ids of those that are new. */
export type InsertBatch = (batch: readonly VerifiedDelivery[]) => Promise<ReadonlySet<string>>;

/** How deliveries share commits. */
export interface GroupCommitOptions {
  readonly insert: InsertBatch;
  /** Numbers of rows that a batch may have, ascending from 1: each has a prepared statement. */
  readonly sizes: readonly number[];
  /** Bodies of one batch together; a larger one goes alone. @default 4_194_304 */
  readonly maxBatchBytes?: number;
  /** Batches on their way at once: a third would gain nothing. @default 2 */
  readonly maxInFlight?: number;
  /** What is not committed by then is refused: vendors wait for 10 s. @default 7_000 */
  readonly deadlineMs?: number;
}

/** One delivery that waits for its commit. */
interface Entry {
  readonly delivery: VerifiedDelivery;
  readonly outcome: Promise<StoreOutcome>;
  /** Ends the waiting; later calls change nothing. */
  readonly resolve: (outcome: StoreOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Natural group commit: what arrives while a batch commits becomes the next batch. Nobody waits for company, so a
 * lone delivery is stored at once, and under load many share a statement and a flush of the disk.
 */
export function createGroupCommit(options: GroupCommitOptions): StoreDelivery {
  const { insert, sizes, maxBatchBytes = 4_194_304, maxInFlight = 2, deadlineMs = 7_000 } = options;
  /** By id, in the order of arrival. */
  const queue = new Map<string, Entry>();
  const waiting = new Map<string, Entry>();
  let inFlight = 0;
  let isScheduled = false;

  const flush = () => {
    isScheduled = false;
    while (inFlight < maxInFlight && queue.size > 0) {
      const batch = takeBatch(queue, sizes, maxBatchBytes);
      inFlight += 1;
      void commit(insert, batch).finally(() => {
        inFlight -= 1;
        flush();
      });
    }
  };
  return (delivery) => {
    const { id } = delivery;
    const twin = waiting.get(id);
    if (twin !== undefined) return twin.outcome.then(() => 'duplicate');
    const entry = createEntry(delivery, deadlineMs, () => {
      queue.delete(id);
      waiting.delete(id);
    });
    queue.set(id, entry);
    waiting.set(id, entry);
    if (!isScheduled && inFlight < maxInFlight) {
      isScheduled = true;
      // After the other requests that have arrived by now: they go along.
      setImmediate(flush);
    }
    return entry.outcome;
  };
}

function createEntry(delivery: VerifiedDelivery, deadlineMs: number, leave: () => void): Entry {
  let resolve: Entry['resolve'] = () => {};
  let reject: Entry['reject'] = () => {};
  const outcome = new Promise<StoreOutcome>((...settlers) => {
    [resolve, reject] = settlers;
  });
  let isOver = false;
  const end = (settle: () => void) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    leave();
    settle();
  };
  const timer = setTimeout(() => {
    end(() => reject(new Error('The database did not commit in time.')));
  }, deadlineMs);
  return {
    ...{ delivery, outcome },
    resolve: (value) => end(() => resolve(value)),
    reject: (error) => end(() => reject(error)),
  };
}

/** Takes the oldest: as many as there is a statement for, and at least one. */
function takeBatch(queue: Map<string, Entry>, sizes: readonly number[], maxBytes: number): readonly Entry[] {
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of queue.values()) {
    bytes += entry.delivery.body.length;
    if (batch.length > 0 && (bytes > maxBytes || batch.length === sizes.at(-1))) break;
    batch.push(entry);
  }
  batch.length = sizes.findLast((size) => size <= batch.length) ?? 1;
  for (const { delivery } of batch) queue.delete(delivery.id);
  return batch;
}

async function commit(insert: InsertBatch, batch: readonly Entry[]): Promise<void> {
  try {
    const stored = await insert(batch.map(({ delivery }) => delivery));
    for (const { delivery, resolve } of batch) resolve(stored.has(delivery.id) ? 'stored' : 'duplicate');
  } catch (error) {
    if (batch.length === 1 || !isDataError(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    // A row that the database refuses says nothing about its neighbours.
    for (const entry of batch) await commit(insert, [entry]);
  }
}
