import type { EventQueue } from '../queue/event-queue.js';
import type { WorkerDependencies } from './dependencies.js';
import { findExpired, findUnfinished } from './find-lost-work.js';
import { reconcileSources } from './reconcile-sources.js';
import { repeat } from './repeat.js';

/** How often work is looked for that nobody told of. */
export interface ReconcilerIntervals {
  /** Everything that the database says is unfinished. @default 30_000 */
  readonly reconcileMs: number;
  /** What a dead worker had, and whether the queue was emptied or restarted. @default 2_000 */
  readonly watchMs: number;
  /** The vendors' own lists of deliveries. @default 300_000 */
  readonly sourcesMs: number;
}

/** Finds work that was lost, and deliveries that never came. */
export interface Reconciler {
  /** The same queue; what it refuses is looked for as soon as it answers again. */
  readonly queue: EventQueue;
  stop(): Promise<void>;
}

/** Starts looking, at once and then every so often. `onDeliveries` is told when missed ones were stored. */
export function startReconciler(
  dependencies: WorkerDependencies,
  intervals: ReconcilerIntervals,
  { withSources, onDeliveries }: { readonly withSources: boolean; readonly onDeliveries: () => void },
): Reconciler {
  const { queue, log } = dependencies;
  const stopping = new AbortController();
  /** Jobs may be missing: the queue could not be reached. */
  let isSuspect = false;
  let sweptAt = Number.NEGATIVE_INFINITY;

  const look = async () => {
    const hasForgotten = await queue.hasForgotten().catch(() => undefined);
    if (hasForgotten === undefined) {
      isSuspect = true;
      return false;
    }
    if (!hasForgotten && !isSuspect && performance.now() - sweptAt < intervals.reconcileMs) {
      await findExpired(dependencies);
      return false;
    }
    const isFirst = sweptAt === Number.NEGATIVE_INFINITY;
    sweptAt = performance.now();
    const wasSuspect = isSuspect;
    isSuspect = false;
    const count = await findUnfinished(dependencies);
    if (!isFirst && (hasForgotten || wasSuspect)) log.info({ count }, 'The queue was filled again.');
    return false;
  };
  const watching = repeat(look, Math.min(intervals.watchMs, intervals.reconcileMs), (error) => {
    isSuspect = true;
    log.error({ error }, 'Reconciling stopped; it is tried again.');
  });
  const askSources = async () => {
    if (withSources && (await reconcileSources(dependencies, intervals.sourcesMs / 2, stopping.signal)) > 0)
      onDeliveries();
    return false;
  };
  const asking = repeat(askSources, intervals.sourcesMs, (error) =>
    log.error({ error }, 'Asking sources for missed deliveries stopped; it is tried again.'),
  );
  watching.wake();
  asking.wake();
  return {
    queue: {
      ...queue,
      add: (jobs) =>
        queue.add(jobs).catch((error: unknown) => {
          isSuspect = true;
          throw error;
        }),
    },
    async stop() {
      stopping.abort(new Error('The server is stopping.'));
      await Promise.all([watching.stop(), asking.stop()]);
    },
  };
}
