import { createHash } from 'node:crypto';
import type { Logger } from '@opsaicortex/core';
import { type BackendFactory, DelayedError, type IQueueBackend, type Job, Queue, Worker } from 'bullmq';
import type { EventProcessor, EventQueue } from './event-queue.js';

/** How the one queue reaches its home. */
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
}

/** What the queue is made from. */
export interface EventQueueOptions<Connection, Backend extends IQueueBackend> {
  readonly home: QueueHome<Connection, Backend>;
  readonly concurrency: number;
  readonly log: Logger;
}

const queueName = 'opsaicortex-events';

/** A pointer to an event: all that a job holds. */
interface Pointer {
  readonly eventId: string;
}

/** The queue on BullMQ: one code base for Redis, PostgreSQL and PGlite. */
export function createEventQueue<Connection, Backend extends IQueueBackend>(
  options: EventQueueOptions<Connection, Backend>,
): EventQueue {
  const { home, log } = options;
  const queue = new Queue(queueName, { connection: home.commands, prefix: home.prefix }, home.backend);
  queue.on('error', (error) => log.warn({ reason: error.message }, 'The queue reported an error.'));
  let worker: ReturnType<typeof startWorker<Connection, Backend>> | undefined;
  return {
    async add(eventIds) {
      // Gone with its job, so a finished or lost event can be queued again. Events count their own tries.
      const jobOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
      const jobs = eventIds.map((eventId) => {
        const data: Pointer = { eventId };
        return { name: 'event', data, opts: { ...jobOptions, jobId: toJobId(eventId) } };
      });
      if (jobs.length > 0) await queue.addBulk(jobs);
    },
    async work(process) {
      worker = startWorker(options, process);
      if (home.mustBeReady) await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    },
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed'),
    async checkHealth() {
      await queue.getJobCounts('active');
    },
    async close(abort) {
      const stopping = worker?.close();
      const cancel = () => worker?.cancelAllJobs();
      if (abort.aborted) cancel();
      abort.addEventListener('abort', cancel, { once: true });
      await stopping;
      abort.removeEventListener('abort', cancel);
      await queue.close();
    },
  };
}

function startWorker<Connection, Backend extends IQueueBackend>(
  { home, concurrency, log }: EventQueueOptions<Connection, Backend>,
  process: EventProcessor,
) {
  const worker = new Worker(
    queueName,
    // BullMQ passes a signal only to processors that declare the parameter without a default.
    async (job: Job<Pointer>, token, signal) => {
      const { retryInMs } = await process(job.data.eventId, signal ?? new AbortController().signal);
      if (retryInMs === undefined) return;
      await job.moveToDelayed(Date.now() + retryInMs, token);
      throw new DelayedError();
    },
    {
      connection: home.blocking,
      prefix: home.prefix,
      concurrency,
      // BullMQ's own defaults give a killed worker's job back after a minute, and give it up at the second crash.
      lockDuration: 5_000,
      stalledInterval: 2_500,
      maxStalledCount: 1_000,
      drainDelay: 5,
    },
    home.backend,
  );
  worker.on('error', (error) => log.warn({ reason: error.message }, 'The worker reported an error.'));
  return worker;
}

/** BullMQ refuses ids with colons and ids that are numbers. */
function toJobId(eventId: string): string {
  return `event-${createHash('sha256').update(eventId).digest('hex').slice(0, 40)}`;
}
