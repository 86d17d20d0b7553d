import { readFile } from 'node:fs/promises';
import type { Database } from '../store/database.js';
import { foldBatch, foldTallies } from '../store/tallies.js';

/** Fills a migrated, empty database as `seed.sql` says. The user must be a superuser. */
export async function seedDatabase(database: Database, rows: number): Promise<void> {
  const seed = await readFile(new URL('seed.sql', import.meta.url), 'utf8');
  const migration = await readFile(new URL('../../migrations/0003-statistics.sql', import.meta.url), 'utf8');
  // What the migration counts in a database that was there before it.
  const tallies = /-- What was there before\.[\s\S]*?(?=\n-- Words of a text)/.exec(migration)?.[0] ?? '';
  await database.execute(seed.replaceAll(':rows', String(rows)).replace(':tallies', () => tallies));
  while ((await foldTallies(database)) === foldBatch);
  await database.execute('VACUUM ANALYZE');
}
