import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { describe } from 'vitest';

/** The services that integration tests use: those that are named, else those on this machine. */
const databaseURL = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
/** @see databaseURL */
export const redisURL = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

const isRequired = process.env.OPSAICORTEX_REQUIRE_SERVICES === '1';

/** Describes tests that need services. Where one is missing they are skipped, with its name in the title, or fail. */
export async function describeWithServices(
  title: string,
  needed: readonly ('PostgreSQL' | 'Redis')[],
  tests: () => void,
): Promise<void> {
  const missing: string[] = [];
  if (needed.includes('PostgreSQL') && !(await hasPostgres())) missing.push('PostgreSQL');
  if (needed.includes('Redis') && !(await hasRedis())) missing.push('Redis');
  if (missing.length === 0 || isRequired) describe(title, tests);
  else describe.runIf(false)(`${title} (skipped: needs ${missing.join(' and ')})`, tests);
}

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `opsaicortex_test_${randomBytes(6).toString('hex')}`;
  await onAdminConnection(`CREATE DATABASE ${name}`);
  const url = new URL(databaseURL);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onAdminConnection(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A key prefix of its own in Redis. */
export interface TestPrefix {
  readonly prefix: string;
  clear(): Promise<void>;
}

/** Makes a prefix that nobody uses. */
export function createTestPrefix(): TestPrefix {
  const prefix = `test-${randomBytes(6).toString('hex')}`;
  return {
    prefix,
    async clear() {
      const redis = new Redis(redisURL);
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    },
  };
}

async function onAdminConnection(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseURL, connectionTimeoutMillis: 3_000 });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function hasPostgres(): Promise<boolean> {
  return onAdminConnection('SELECT 1').then(
    () => true,
    () => false,
  );
}

async function hasRedis(): Promise<boolean> {
  const redis = new Redis(redisURL, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  redis.on('error', () => {});
  const isThere = await redis.connect().then(
    () => true,
    () => false,
  );
  redis.disconnect();
  return isThere;
}
