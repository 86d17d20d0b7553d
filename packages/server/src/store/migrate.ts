import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.js';

/** Spells `OPSA`: processes that start together take turns. */
const advisoryLockKey = 0x4f505341;

/** What a migration run did. */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly version: number;
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Brings the schema up to date, forward only, in one transaction. Safe to call from many processes at once. */
export async function migrate(database: Database): Promise<MigrationReport> {
  const migrations = await loadMigrations(findMigrationsDirectory());
  return database.transaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [advisoryLockKey]);
    await transaction.query(`CREATE TABLE IF NOT EXISTS opsaicortex_migrations (
      version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await transaction.query<{ version: number }>(
      'SELECT coalesce(max(version), 0)::int AS version FROM opsaicortex_migrations',
    );
    const current = rows[0]?.version ?? 0;
    const pending = migrations.filter((migration) => migration.version > current);
    for (const { version, name, sql } of pending) {
      await transaction.execute(sql);
      await transaction.query('INSERT INTO opsaicortex_migrations (version, name) VALUES ($1, $2)', [
        version,
        name,
      ]);
    }
    return { applied: pending.map(({ name }) => name), version: pending.at(-1)?.version ?? current };
  });
}

/** From `src/store` in a clone, from `dist` when built. */
function findMigrationsDirectory(): string {
  const candidates = ['../../migrations/', '../migrations/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error('The migrations folder of @opsaicortex/server is missing.');
  return found;
}

async function loadMigrations(directory: string): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: await readFile(join(directory, name), 'utf8'),
    })),
  );
}
