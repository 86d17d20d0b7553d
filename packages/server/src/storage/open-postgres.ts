import { type Logger, OpsError } from '@opsaicortex/core';
import { createPostgresBackend, createRedisBackend, type PgPool, runMigrations } from 'bullmq';
import pg from 'pg';
import { createEventQueue } from '../queue/create-event-queue.js';
import type { EventQueue } from '../queue/event-queue.js';
import { createPatientPool } from '../queue/patient-pool.js';
import { migrate } from '../store/migrate.js';
import { createPostgresDatabase } from '../store/postgres-database.js';
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

/** Short enough that GitHub, which waits 10 s, gets its 503. */
const poolLimits = {
  connectionTimeoutMillis: 4_000,
  statement_timeout: 8_000,
  query_timeout: 9_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
};

/**
 * Opens PostgreSQL, brings its schema up to date, and opens the queue.
 * @throws OpsError `unavailable` when PostgreSQL cannot be reached
 */
export async function openPostgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const { databaseURL: connectionString, log, concurrency, redisURL } = options;
  const database = createPostgresDatabase(openPool({ connectionString, max: 10, ...poolLimits }, log));
  try {
    const migration = await migrate(database);
    const { queue, close } =
      redisURL === undefined
        ? await openPostgresQueue(connectionString, concurrency, log)
        : { queue: openRedisQueue(redisURL, options), close: async () => {} };
    return {
      description:
        redisURL === undefined ? 'PostgreSQL (record and queue)' : 'PostgreSQL (record) and Redis (queue)',
      database,
      queue,
      migration,
      adminToken: undefined,
      async close() {
        await close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const message = `PostgreSQL at DATABASE_URL cannot be used${code}: is it running, and may this user create tables?`;
    throw new OpsError('unavailable', message, { adapter: 'server', cause: error });
  }
}

function openPool(config: pg.PoolConfig, log: Logger): pg.Pool {
  const pool = new pg.Pool(config);
  // Without a listener a restart of PostgreSQL ends this process.
  pool.on('error', (error) => log.warn({ error }, 'A connection to PostgreSQL was lost.'));
  // Nor does the pool listen while a client is in use. Whoever uses it is told by the query that rejects.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function openRedisQueue(
  url: string,
  { redisPrefix: prefix, concurrency, log }: PostgresStorageOptions,
): EventQueue {
  // A command that cannot be sent now is not worth waiting for: the reconciler sends it again.
  const commands = { url, maxRetriesPerRequest: 1, connectTimeout: 5_000, commandTimeout: 5_000 };
  const blocking = { url, maxRetriesPerRequest: null };
  return createEventQueue({
    home: { backend: createRedisBackend, commands, blocking, prefix, mustBeReady: false },
    concurrency,
    log,
  });
}

async function openPostgresQueue(
  connectionString: string,
  concurrency: number,
  log: Logger,
): Promise<{ readonly queue: EventQueue; close(): Promise<void> }> {
  // Of its own, because BullMQ finds its tables through the search path. One connection of it waits for jobs.
  const pool = openPool({ connectionString, max: 5, ...poolLimits, options: '-c search_path=bullmq' }, log);
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
