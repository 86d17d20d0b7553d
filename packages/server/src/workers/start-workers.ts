import { listPendingEventIds } from '../store/events.js';
import type { WorkerDependencies } from './dependencies.js';
import { parseDeliveries } from './parse-deliveries.js';
import { createEventProcessor } from './process-event.js';
import { repeat } from './repeat.js';

/** How often the backstops look for work that nobody told them of. */
export interface WorkerIntervals {
  /** @default 1_000 */
  readonly parseMs: number;
  /** @default 30_000 */
  readonly reconcileMs: number;
}

/** The stages at work. */
export interface Workers {
  /** Says that a delivery was committed. */
  wakeParser(): void;
  /** Takes nothing more, and finishes what is running or aborts it with the signal. */
  stop(abort: AbortSignal): Promise<void>;
}

/** Events that are queued again in one go. */
const reconcileBatch = 500;

/** Starts parsing, processing and reconciling. What a killed process left unfinished is found at once. */
export async function startWorkers(
  dependencies: WorkerDependencies,
  intervals: WorkerIntervals,
): Promise<Workers> {
  const { queue, log } = dependencies;
  await queue.work(createEventProcessor(dependencies));
  const parser = repeat(
    async () => (await parseDeliveries(dependencies)) > 0,
    intervals.parseMs,
    (error) => log.error({ error }, 'Parsing stopped; it is tried again.'),
  );
  const reconciler = repeat(
    async () => {
      await reconcile(dependencies);
      return false;
    },
    intervals.reconcileMs,
    (error) => log.error({ error }, 'Reconciling stopped; it is tried again.'),
  );
  reconciler.wake();
  parser.wake();
  return {
    wakeParser: parser.wake,
    async stop(abort) {
      await Promise.all([parser.stop(), reconciler.stop()]);
      await queue.close(abort);
    },
  };
}

/** Queues whatever the database says is unfinished: what is queued already stays as it is. */
async function reconcile({ database, queue }: WorkerDependencies): Promise<void> {
  let afterId = '';
  for (;;) {
    const eventIds = await listPendingEventIds(database, afterId, reconcileBatch);
    await queue.add(eventIds);
    afterId = eventIds.at(-1) ?? '';
    if (eventIds.length < reconcileBatch) return;
  }
}
