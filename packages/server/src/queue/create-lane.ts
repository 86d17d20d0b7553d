import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@opsaicortex/core';
import { type BackendFactory, DelayedError, type IQueueBackend, type Job, Queue, Worker } from 'bullmq';
import { createDetachedWork, type DetachedWork } from './detached-work.js';
import type { JobKind, JobProcessor, QueueJob } from './event-queue.js';

/** How the queue reaches its home. */
export interface QueueHome<Connection, Backend extends IQueueBackend> {
  readonly backend: BackendFactory<Backend, Connection>;
  /** For commands: fails fast. */
  readonly commands: Connection;
  /** For waiting: keeps trying. */
  readonly blocking: Connection;
  /** Of keys in Redis; PostgreSQL has a schema of its own. */
  readonly prefix: string;
  /**
   * Whether the start waits for a connection. BullMQ's PostgreSQL backend never recovers from a first one that
   * failed; its Redis backend does, and Redis may well be away for a while.
   */
  readonly mustBeReady: boolean;
  /** @see EventQueue.hasForgotten @default never: it is as durable as the record */
  hasForgotten?(): Promise<boolean>;
  /** After both lanes are closed. */
  close?(): Promise<void>;
}

/** What a lane is made from. */
export interface LaneOptions<Connection, Backend extends IQueueBackend> {
  readonly kind: JobKind;
  readonly home: QueueHome<Connection, Backend>;
  readonly concurrency: number;
  readonly log: Logger;
}

/** One BullMQ queue and its worker, for the jobs of one kind. */
export interface Lane {
  add(jobs: readonly QueueJob[]): Promise<void>;
  work(process: JobProcessor): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Waits until no job waits to be taken, while this process takes jobs, and for no longer than that. */
  drain(forMs: number, abort: AbortSignal): Promise<void>;
  close(abort: AbortSignal): Promise<void>;
}

/** All that a job holds. */
interface Pointer {
  readonly id: string;
}

/** Builds one lane. */
export function createLane<Connection, Backend extends IQueueBackend>(
  options: LaneOptions<Connection, Backend>,
): Lane {
  const { kind, home, log } = options;
  const queue = new Queue(
    toQueueName(kind),
    { connection: home.commands, prefix: home.prefix },
    home.backend,
  );
  queue.on('error', (error) => log.warn({ reason: error.message }, 'The queue reported an error.'));
  const add = async (jobs: readonly QueueJob[]) => {
    if (jobs.length > 0) await queue.addBulk(jobs.map(toBullJob));
  };
  const detached = createDetachedWork(kind, add, log);
  let isPaused = false;
  let worker: ReturnType<typeof startWorker<Connection, Backend>> | undefined;
  return {
    add,
    async work(process) {
      worker = startWorker(options, process, detached, !isPaused);
      if (home.mustBeReady) await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    },
    async pause() {
      isPaused = true;
      await worker?.pause(true);
    },
    async resume() {
      isPaused = false;
      await worker?.resume();
    },
    counts: () => queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed'),
    async drain(forMs, abort) {
      const deadline = performance.now() + forMs;
      while (worker !== undefined && !isPaused && !abort.aborted && performance.now() < deadline) {
        const counts = await queue.getJobCounts('waiting', 'prioritized').catch(() => undefined);
        if (counts === undefined || Object.values(counts).every((count) => count === 0)) return;
        await sleep(20);
      }
    },
    async close(abort) {
      await Promise.all([worker?.close(), detached.stop(abort)]);
      await queue.close();
    },
  };
}

function startWorker<Connection, Backend extends IQueueBackend>(
  { kind, home, concurrency, log }: LaneOptions<Connection, Backend>,
  process: JobProcessor,
  detached: DetachedWork,
  autorun: boolean,
) {
  const worker = new Worker(
    toQueueName(kind),
    async (job: Job<Pointer>, token) => {
      const outcome = await detached.run(job.data.id, job.id ?? '', process);
      if (outcome.retryInMs === undefined) return;
      await job.moveToDelayed(Date.now() + outcome.retryInMs, token);
      throw new DelayedError();
    },
    {
      connection: home.blocking,
      prefix: home.prefix,
      concurrency,
      autorun,
      // BullMQ's own defaults give a killed worker's job back after a minute, and give it up at the second crash.
      lockDuration: 5_000,
      stalledInterval: 2_500,
      maxStalledCount: 1_000,
      drainDelay: 5,
      // After an error of the connection; the default is 15 s.
      runRetryDelay: 1_000,
    },
    home.backend,
  );
  worker.on('error', (error) => log.warn({ reason: error.message }, 'The worker reported an error.'));
  worker.on('completed', (job) => detached.released(job.id ?? ''));
  return worker;
}

/** In Redis and in BullMQ's tables. */
function toQueueName(kind: JobKind): string {
  return `opsaicortex-${kind}s`;
}

function toBullJob({ kind, id, priority = 0, delayMs = 0 }: QueueJob) {
  const data: Pointer = { id };
  // Gone with its job, so a finished or lost row can be queued again. Rows count their own tries.
  const lifetime = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
  return { name: kind, data, opts: { ...lifetime, jobId: toJobId(kind, id), priority, delay: delayMs } };
}

/** Longest id that is used as it is. */
const longestId = 200;

/** BullMQ refuses ids with colons and ids that are numbers. */
function toJobId(kind: JobKind, id: string): string {
  if (id.length <= longestId) return `${kind}-${encodeURIComponent(id)}`;
  return `${kind}-${createHash('sha256').update(id).digest('hex')}`;
}
