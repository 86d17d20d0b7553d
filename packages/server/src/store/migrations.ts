import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One step of the schema. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Those outside a transaction are repeatable: a process that died among them leaves the rest to the next. */
  readonly isTransactional: boolean;
  /** One text for all, or each statement alone where they run outside a transaction. */
  readonly statements: readonly string[];
}

/** First line of a migration that cannot run in a transaction, such as one with `CREATE INDEX CONCURRENTLY`. */
const outsideMark = /^-- outside a transaction\n/;

/** Reads every migration, in order. */
export async function loadMigrations(): Promise<readonly Migration[]> {
  const directory = findDirectory();
  const names = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => toMigration(name, await readFile(join(directory, name), 'utf8'))),
  );
}

/** From `src/store` in a clone, from `dist` when built. */
function findDirectory(): string {
  const candidates = ['../../migrations/', '../migrations/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error('The migrations folder of @opsaicortex/server is missing.');
  return found;
}

function toMigration(name: string, sql: string): Migration {
  const isTransactional = !outsideMark.test(sql);
  const statements = isTransactional
    ? [sql]
    : sql.split(/;\s*\n/).filter((statement) => /^\s*[A-Z]/m.test(statement));
  return { version: Number(name.slice(0, 4)), name, isTransactional, statements };
}
