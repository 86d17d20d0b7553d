import { join } from 'node:path';
import type { Logger } from '@opsaicortex/core';
import { createPostgresBackend, runMigrations } from 'bullmq';
import { createEventQueue } from '../queue/create-event-queue.js';
import { createPglitePool } from '../queue/pglite-pool.js';
import { migrate } from '../store/migrate.js';
import { releaseClaims } from '../store/notifications.js';
import { createPgliteDatabase } from '../store/pglite-database.js';
import { loadAdminToken } from './admin-token.js';
import { fastBytea } from './bytea.js';
import { openDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import type { Storage } from './storage.js';

/**
 * Opens PostgreSQL in this process, on a folder that it has for itself.
 * @throws OpsError `configuration` when the folder cannot be written or is in use
 */
export async function openEmbeddedStorage(
  directory: string,
  concurrency: number,
  log: Logger,
): Promise<Storage> {
  await openDataDirectory(directory);
  const lock = await lockDirectory(directory);
  try {
    // Loaded only here: it is 30 MB of WebAssembly.
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create(join(directory, 'database'), fastBytea);
    const pool = createPglitePool(pglite);
    await runMigrations(await pool.connect());
    // One session serves everybody: BullMQ finds its tables in `bullmq`, we ours in `public`. No name is in both.
    await pglite.exec('SET search_path TO public');
    const database = createPgliteDatabase(pglite);
    const migration = await migrate(database);
    await pglite.exec('SET search_path TO bullmq, public');
    await releaseClaims(database);
    const home = { backend: createPostgresBackend, commands: pool, blocking: pool, prefix: '' };
    return {
      description: `embedded in ${directory}`,
      database,
      queue: createEventQueue({ home, concurrency, log }),
      migration,
      adminToken: await loadAdminToken(directory),
      async close() {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
