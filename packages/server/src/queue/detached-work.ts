import type { Logger } from '@opsaicortex/core';
import type { JobContext, JobKind, JobProcessor, QueueJob, WorkOutcome } from './event-queue.js';

/** Work that gave up its place in the queue, and goes on. */
export interface DetachedWork {
  /** Resolves when the work ends, or as soon as it detaches. */
  run(id: string, jobId: string, process: JobProcessor): Promise<WorkOutcome>;
  /** Says that the queue let go of a job, so that the same row may be queued again. */
  released(jobId: string): void;
  /** Waits for all of it; aborts it, and what has not detached, when `abort` does. */
  stop(abort: AbortSignal): Promise<void>;
}

/** Work of one kind that may wait for models or vendors in one process; above it, work keeps its place. */
const maxDetached = 256;
/** Longest wait for the queue to let go of a job: an add before that would be taken for a duplicate. */
const releaseTimeoutMs = 5_000;

/** Keeps track of detached work, and queues it again when it asks for another try. A processor detaches at most once. */
export function createDetachedWork(
  kind: JobKind,
  add: (jobs: readonly QueueJob[]) => Promise<void>,
  log: Logger,
): DetachedWork {
  const running = new Set<Promise<void>>();
  const releases = new Map<string, () => void>();
  const controllers = new Set<AbortController>();
  let isStopping = false;
  let isAborted = false;
  let abortReason: unknown;

  /** What detached work asks for must not get lost with its promise: what is not queued, the reconciler finds. */
  const follow = async (id: string, work: Promise<WorkOutcome>, release: Promise<void>) => {
    try {
      const { retryInMs } = await work;
      if (retryInMs === undefined) return;
      await release;
      await add([{ kind, id, delayMs: retryInMs, priority: 1 }]);
    } catch (error) {
      if (isAborted) return;
      log.warn({ kind, id, reason: String(error) }, 'Detached work was not queued again; it will be found.');
    }
  };

  return {
    run(id, jobId, process) {
      let giveUpPlace = (_outcome: WorkOutcome) => {};
      const detached = new Promise<WorkOutcome>((resolve) => {
        giveUpPlace = resolve;
      });
      let controller: AbortController | undefined;
      const context: JobContext = {
        // Made when it is asked for: it is the dearest part of a job that has nothing to do.
        get signal() {
          if (controller === undefined) {
            controller = new AbortController();
            controllers.add(controller);
            if (isAborted) controller.abort(abortReason);
          }
          return controller.signal;
        },
        detach() {
          // While stopping it keeps its place, which the queue's own end waits for.
          if (running.size >= maxDetached || isStopping) return;
          const following = follow(id, work, waitForRelease(releases, jobId));
          running.add(following);
          following.finally(() => running.delete(following));
          giveUpPlace({});
        },
      };
      const handle = async () => {
        // `work` is known to `detach` from here on.
        await undefined;
        try {
          return await process(id, context);
        } finally {
          if (controller !== undefined) controllers.delete(controller);
        }
      };
      const work = handle();
      return Promise.race([work, detached]);
    },
    released(jobId) {
      releases.get(jobId)?.();
    },
    async stop(abort) {
      isStopping = true;
      const cancel = () => {
        isAborted = true;
        abortReason = abort.reason;
        for (const controller of controllers) controller.abort(abortReason);
      };
      if (abort.aborted) cancel();
      abort.addEventListener('abort', cancel, { once: true });
      await Promise.all(running);
      abort.removeEventListener('abort', cancel);
    },
  };
}

function waitForRelease(releases: Map<string, () => void>, jobId: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(), releaseTimeoutMs);
    releases.set(jobId, () => {
      clearTimeout(timer);
      releases.delete(jobId);
      resolve();
    });
  });
}
