import { announceFinished } from './announce-finished.js';
import type { WorkerDependencies } from './dependencies.js';
import type { Recorded } from './recorded.js';

/** Says what ended and queues what follows, after the commit. What cannot be queued now is found again. */
export async function followUp(
  dependencies: WorkerDependencies,
  { jobs, finished }: Recorded,
): Promise<void> {
  const { queue, log } = dependencies;
  announceFinished(dependencies, finished);
  if (jobs.length === 0) return;
  await queue.add(jobs).catch((error: unknown) => {
    log.warn({ jobs: jobs.length, reason: String(error) }, 'Jobs were not queued; they will be found again.');
  });
}
