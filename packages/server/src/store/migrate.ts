import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Queryable } from './database.js';
import { loadMigrations, type Migration } from './migrations.js';

/** Spells `OPSA`: processes that start together take turns. */
const advisoryLockKey = 0x4f505341;

/** How often a process that waits for its turn looks again. */
const turnMs = 200;

/**
 * Longest that a migration waits for a table. While it waits, everybody who comes later waits behind it: so it gives
 * way, and tries again.
 */
const lockTimeoutMs = 3_000;
const lockTries = 20;

/** What a migration run did. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly version: number;
}

/**
 * Brings the schema up to date, forward only: one transaction for each migration, but for those that must run outside
 * one. Safe to call from many processes at once.
 * @param database one that speaks through a single connection, without a time limit on statements
 */
export async function migrate(database: Database): Promise<MigrationReport> {
  const migrations = await loadMigrations();
  await takeTurn(database);
  try {
    await database.execute(`CREATE TABLE IF NOT EXISTS opsaicortex_migrations (
      version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await database.query<{ version: number }>('SELECT version FROM opsaicortex_migrations');
    const known = new Set(rows.map(({ version }) => version));
    const pending = migrations.filter(({ version }) => !known.has(version));
    for (const migration of pending) await apply(database, migration);
    const version = Math.max(0, ...known, ...pending.map((migration) => migration.version));
    return { applied: pending.map(({ name }) => name), version };
  } finally {
    await database.query('SELECT pg_advisory_unlock($1)', [advisoryLockKey]);
  }
}

/**
 * Waits by asking again: a session that waits inside a statement would hold up `CREATE INDEX CONCURRENTLY`, which waits
 * for every statement that began before it.
 */
async function takeTurn(database: Queryable): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ is_ours: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS is_ours',
      [advisoryLockKey],
    );
    if (rows[0]?.is_ours) return;
    await sleep(turnMs);
  }
}

async function apply(database: Database, migration: Migration): Promise<void> {
  if (!migration.isTransactional) {
    for (const statement of migration.statements) await database.execute(statement);
    await record(database, migration);
    return;
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.transaction(async (transaction) => {
        await transaction.execute(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
        for (const statement of migration.statements) await transaction.execute(statement);
        await record(transaction, migration);
      });
    } catch (error) {
      if (!isLockTimeout(error) || tries === lockTries) throw error;
    }
  }
}

async function record(database: Queryable, { version, name }: Migration): Promise<void> {
  await database.query('INSERT INTO opsaicortex_migrations (version, name) VALUES ($1, $2)', [version, name]);
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}
