import { join } from 'node:path';
import type { Logger } from '@opsaicortex/core';
import { createPostgresBackend } from 'bullmq';
import { createEventQueue } from '../queue/create-event-queue.js';
import { releaseLeases } from '../store/leases.js';
import { loadAdminToken } from './admin-token.js';
import { openDataDirectory } from './data-directory.js';
import { openDatabaseFolder } from './database-folder.js';
import { lockDirectory } from './directory-lock.js';
import { migrateEmbedded } from './migrate-embedded.js';
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
    const { pglite, markReady } = await openDatabaseFolder(join(directory, 'database'));
    const { database, pool, migration } = await migrateEmbedded(pglite);
    await markReady();
    await releaseLeases(database);
    const home = {
      backend: createPostgresBackend,
      commands: pool,
      blocking: pool,
      prefix: '',
      mustBeReady: true,
    };
    return {
      description: `embedded in ${directory}`,
      database,
      ingest: database,
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
