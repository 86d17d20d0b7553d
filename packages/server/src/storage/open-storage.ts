import { resolve } from 'node:path';
import type { Logger } from '@opsaicortex/core';
import type { Environment } from '../config/environment.js';
import type { Storage } from './storage.js';

/** How to work with it. */
export interface StorageOptions {
  readonly concurrency: number;
  readonly redisPrefix: string;
  readonly log: Logger;
}

/** Opens what the environment asks for: PostgreSQL, with Redis or alone, else a folder. */
export async function openStorage(environment: Environment, options: StorageOptions): Promise<Storage> {
  const { DATABASE_URL: databaseURL, REDIS_URL: redisURL, DATA_DIR } = environment;
  if (databaseURL === undefined) {
    const { openEmbeddedStorage } = await import('./open-embedded.js');
    return openEmbeddedStorage(resolve(DATA_DIR), options.concurrency, options.log);
  }
  const { openPostgresStorage } = await import('./open-postgres.js');
  return openPostgresStorage({ databaseURL, redisURL, ...options });
}
