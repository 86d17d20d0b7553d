import { statfs } from 'node:fs/promises';
import type { HealthCheck } from '../app-dependencies.js';
import type { RecordStorage, Storage } from '../storage/storage.js';
import { readSchemaVersion } from '../store/schema-version.js';

/** Less than this, and the next burst may not fit. */
export const leastFreeBytes = 64 * 1_048_576;

/** Whether the record answers. */
export function checkDatabase({ database }: RecordStorage): HealthCheck {
  return {
    name: 'database',
    message: 'PostgreSQL does not answer.',
    isForWebhooks: true,
    probe: () => database.query('SELECT 1'),
  };
}

/** Whether the schema is at least what this process was built for: a backup that was put back may be older. */
export function checkMigrations({ database, migration }: RecordStorage): HealthCheck {
  return {
    name: 'migrations',
    message: `The schema is not at version ${migration.version}: restart, or run "opsaicortex migrate".`,
    isForWebhooks: true,
    async probe() {
      if ((await readSchemaVersion(database)) < migration.version) throw new Error('older');
    },
  };
}

/** Whether the dispatcher answers. Deliveries are taken without it, and dispatched when it is back. */
export function checkQueue({ queue }: Storage): HealthCheck {
  return {
    name: 'queue',
    message: 'The queue does not answer.',
    isForWebhooks: false,
    probe: () => queue.checkHealth(),
  };
}

/** Whether the folder of an embedded database has room. */
export function checkDisk(directory: string): HealthCheck {
  return {
    name: 'disk',
    message: 'The disk of DATA_DIR is nearly full.',
    isForWebhooks: true,
    async probe() {
      if ((await readFreeBytes(directory)) < leastFreeBytes) throw new Error('full');
    },
  };
}

/** Bytes that this user may still write where the folder is. */
export async function readFreeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}
