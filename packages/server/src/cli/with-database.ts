import type { Environment } from '../config/environment.js';
import { createLog } from '../log.js';
import { openStorage } from '../storage/open-storage.js';
import type { Database } from '../store/database.js';

/** Opens the database for one command, without a server. */
export async function withDatabase<Result>(
  environment: Environment,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const log = createLog('silent', [], { write() {} });
  const storage = await openStorage(environment, { concurrency: 1, redisPrefix: 'opsaicortex', log });
  try {
    return await work(storage.database);
  } finally {
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
  }
}
