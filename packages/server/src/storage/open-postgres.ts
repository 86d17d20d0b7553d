import type { Logger } from '@opsaicortex/core';
import { createPostgresBackend, createRedisBackend, type PgPool, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import { createEventQueue } from '../queue/create-event-queue.js';
import type { EventQueue } from '../queue/event-queue.js';
import { createPatientPool } from '../queue/patient-pool.js';
import { createRedisMemory } from '../queue/redis-memory.js';
import { openPool, openPostgresRecord, poolLimits, toUnavailable } from './postgres-record.js';
import type { Storage } from './storage.js';

/** How to reach them. */
export interface PostgresStorageOptions {
  readonly databaseURL: string;
  /** Without it BullMQ uses PostgreSQL too. */
  readonly redisURL: string | undefined;
  /** Keys in Redis begin with it. @default 'opsaicortex' */
  readonly redisPrefix: string;
  readonly concurrency: number;
  readonly log: Logger;
}

/**
 * Opens PostgreSQL, brings its schema up to date, and opens the queue.
 * @throws OpsError `unavailable` when PostgreSQL cannot be reached
 */
export async function openPostgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const { databaseURL, log, concurrency, redisURL } = options;
  const record = await openPostgresRecord(databaseURL, log);
  try {
    const { queue, close } =
      redisURL === undefined
        ? await openPostgresQueue(databaseURL, concurrency, log)
        : { queue: openRedisQueue(redisURL, options), close: async () => {} };
    return {
      ...record,
      description:
        redisURL === undefined ? 'PostgreSQL (record and queue)' : 'PostgreSQL (record) and Redis (queue)',
      queue,
      adminToken: undefined,
      async close() {
        await close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw toUnavailable(error);
  }
}

function openRedisQueue(
  url: string,
  { redisPrefix: prefix, concurrency, log }: PostgresStorageOptions,
): EventQueue {
  // A command that cannot be sent now is not worth waiting for: the reconciler sends it again.
  const commands = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 5_000, commandTimeout: 5_000 });
  // BullMQ reports the errors of its queues, which use this connection.
  commands.on('error', () => {});
  const blocking = { url, maxRetriesPerRequest: null };
  return createEventQueue({
    home: {
      ...{ backend: createRedisBackend, commands, blocking, prefix, mustBeReady: false },
      hasForgotten: createRedisMemory(commands, prefix),
      close: async () => commands.disconnect(),
    },
    concurrency,
    log,
  });
}

async function openPostgresQueue(
  connectionString: string,
  concurrency: number,
  log: Logger,
): Promise<{ readonly queue: EventQueue; close(): Promise<void> }> {
  // Of its own, because BullMQ finds its tables through the search path. One connection a lane waits for jobs.
  const pool = openPool({ connectionString, max: 6, ...poolLimits, options: '-c search_path=bullmq' }, log);
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  // BullMQ describes the same class in its own words, which strict optional properties tell apart.
  const connection = createPatientPool(pool as unknown as PgPool);
  const home = {
    backend: createPostgresBackend,
    commands: connection,
    blocking: connection,
    prefix: '',
    mustBeReady: true,
  };
  return { queue: createEventQueue({ home, concurrency, log }), close: () => pool.end() };
}
