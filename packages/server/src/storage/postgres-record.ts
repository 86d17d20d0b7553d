import { type Logger, OpsError } from '@opsaicortex/core';
import pg from 'pg';
import { type MigrationReport, migrate } from '../store/migrate.js';
import { createPostgresDatabase } from '../store/postgres-database.js';
import { sendUncopied } from './send-uncopied.js';
import type { RecordStorage } from './storage.js';

/** Short enough that GitHub, which waits 10 s, gets its 503. */
export const poolLimits = {
  connectionTimeoutMillis: 4_000,
  statement_timeout: 8_000,
  query_timeout: 9_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
  // A search ends long before its plan expects: compiling the plan would take longer than running it.
  options: '-c jit=off',
};

/**
 * Opens PostgreSQL without a queue, and brings its schema up to date.
 * @throws OpsError `unavailable` when PostgreSQL cannot be reached
 */
export async function openPostgresRecord(connectionString: string, log: Logger): Promise<RecordStorage> {
  const database = createPostgresDatabase(openPool({ connectionString, max: 10, ...poolLimits }, log));
  // One for each batch on its way, so that no other work holds up a commit.
  const ingestPool = openPool({ connectionString, max: 2, ...poolLimits }, log);
  ingestPool.on('connect', ({ connection }) => sendUncopied(connection));
  const ingest = createPostgresDatabase(ingestPool);
  const close = async () => {
    await Promise.all([database.close(), ingest.close()]);
  };
  try {
    const migration = await migrateAlone(connectionString, log);
    return { description: 'PostgreSQL', database, ingest, migration, close };
  } catch (error) {
    await close();
    throw toUnavailable(error);
  }
}

/** Migrates through a connection of its own: an index on a large table takes longer than any other statement may. */
async function migrateAlone(connectionString: string, log: Logger): Promise<MigrationReport> {
  const { connectionTimeoutMillis } = poolLimits;
  const pool = openPool({ connectionString, max: 1, connectionTimeoutMillis, idleTimeoutMillis: 0 }, log);
  const database = createPostgresDatabase(pool);
  try {
    return await migrate(database);
  } finally {
    await database.close();
  }
}

/** Opens a pool that outlives the connections in it. */
export function openPool(config: pg.PoolConfig, log: Logger): pg.Pool {
  const pool = new pg.Pool(config);
  // Without a listener a restart of PostgreSQL ends this process.
  pool.on('error', (error) => log.warn({ error }, 'A connection to PostgreSQL was lost.'));
  // Nor does the pool listen while a client is in use. Whoever uses it is told by the query that rejects.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** The sentence for a PostgreSQL that does not answer. */
export function toUnavailable(error: unknown): OpsError {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const message = `PostgreSQL at DATABASE_URL cannot be used${code}: is it running, and may this user create tables?`;
  return new OpsError('unavailable', message, { adapter: 'server', cause: error });
}
