import { createBatchedStatements } from './batched-statements.js';
import { createCircuitBreakers } from './circuit-breakers.js';
import type { StageDependencies, WorkerDependencies } from './dependencies.js';
import { followUp } from './follow-up.js';
import { createLeaseKeeper } from './lease-keeper.js';
import { parseDeliveries } from './parse-deliveries.js';
import { createPauseBook } from './pause-book.js';
import { createEventProcessor } from './process-event.js';
import { createNotificationProcessor } from './process-notification.js';
import { repeat } from './repeat.js';
import { type ReconcilerIntervals, startReconciler } from './start-reconciler.js';

/** How often the backstops look for work that nobody told them of. */
export interface WorkerIntervals extends ReconcilerIntervals {
  /** @default 1_000 */
  readonly parseMs: number;
}

/** What a server does when nothing else is said. */
export const defaultIntervals: WorkerIntervals = {
  parseMs: 1_000,
  reconcileMs: 30_000,
  watchMs: 2_000,
  sourcesMs: 300_000,
};

/** The stages at work. */
export interface Workers {
  /** Says that a delivery was committed. */
  wakeParser(): void;
  /** Takes nothing more, and finishes what is running or aborts it with the signal. */
  stop(abort: AbortSignal): Promise<void>;
}

/** Which share of the work is this process's. */
export interface WorkerDuties {
  /** Asks sources for deliveries that never came. */
  readonly isCore: boolean;
  /** Parses and processes. */
  readonly isWorker: boolean;
}

/** Starts the work. What a killed process left unfinished is found at once; looking for it is everybody's duty. */
export async function startWorkers(
  dependencies: WorkerDependencies,
  intervals: Partial<WorkerIntervals>,
  { isCore, isWorker }: WorkerDuties,
): Promise<Workers> {
  const { queue, log } = dependencies;
  const every = { ...defaultIntervals, ...intervals };
  let wakeParser = () => {};
  const reconciler = startReconciler(dependencies, every, {
    withSources: isCore,
    onDeliveries: () => wakeParser(),
  });
  if (!isWorker) {
    const stop = async (abort: AbortSignal) => {
      await reconciler.stop();
      await queue.close(abort);
    };
    return { wakeParser, stop };
  }
  const watched = { ...dependencies, queue: reconciler.queue };
  const stages = await startStages(watched);
  const parser = repeat(
    async () => (await parseDeliveries(watched)) > 0,
    every.parseMs,
    (error) => log.error({ error }, 'Parsing stopped; it is tried again.'),
  );
  wakeParser = parser.wake;
  parser.wake();
  return {
    wakeParser,
    async stop(abort) {
      await Promise.all([parser.stop(), reconciler.stop()]);
      await queue.close(abort);
      await stages.stop();
    },
  };
}

async function startStages(dependencies: WorkerDependencies): Promise<{ stop(): Promise<void> }> {
  const { database, queue, log } = dependencies;
  const leases = createLeaseKeeper(database, log);
  const pauses = createPauseBook(database, queue, log);
  const breakers = createCircuitBreakers(pauses, log);
  const statements = createBatchedStatements(database, (recorded) => followUp(dependencies, recorded));
  const stages: StageDependencies = { ...dependencies, leases, pauses, breakers, statements };
  // Before the first job: a pause of everything outlives a restart.
  await pauses.refresh().catch(() => {});
  await queue.work({
    event: createEventProcessor(stages),
    notification: createNotificationProcessor(stages),
  });
  return {
    async stop() {
      leases.stop();
      await pauses.stop();
    },
  };
}
