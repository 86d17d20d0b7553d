import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartServerOptions } from '../running-server.js';
import { createTestDatabase, createTestPrefix, redisURL } from './services.js';

/** Something for one server to stand on, empty, and how to be rid of it. */
export interface TestStorage {
  readonly environment: Readonly<Record<string, string>>;
  readonly options: Pick<StartServerOptions, 'redisPrefix'>;
  remove(): Promise<void>;
}

/** A folder. */
export async function makeEmbedded(): Promise<TestStorage> {
  const directory = await mkdtemp(join(tmpdir(), 'opsaicortex-test-'));
  return {
    environment: { DATA_DIR: join(directory, 'data') },
    options: {},
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** A database of its own, for record and queue. */
export async function makePostgres(): Promise<TestStorage> {
  const database = await createTestDatabase();
  return { environment: { DATABASE_URL: database.url }, options: {}, remove: database.drop };
}

/** A database of its own, and keys of its own in Redis. */
export async function makePostgresAndRedis(): Promise<TestStorage> {
  const database = await createTestDatabase();
  const { prefix, clear } = createTestPrefix();
  return {
    environment: { DATABASE_URL: database.url, REDIS_URL: redisURL },
    options: { redisPrefix: prefix },
    async remove() {
      await database.drop();
      await clear();
    },
  };
}
