import { readFile } from 'node:fs/promises';
import { startServer } from '@opsaicortex/server';
import type { Client } from 'pg';

const server = new URL('../../../packages/server/', import.meta.url);

/** Brings a database's schema up to date, as a server does at its start. */
export async function migrateDatabase(databaseURL: string): Promise<void> {
  const started = await startServer({
    environment: { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseURL },
  });
  await started.close();
}

/** Fills a migrated, empty database with so many incidents, deliveries and occurrences. */
export async function fillDatabase(client: Client, rows: number): Promise<void> {
  const seed = await readFile(new URL('src/testing/seed.sql', server), 'utf8');
  const migration = await readFile(new URL('migrations/0003-statistics.sql', server), 'utf8');
  const tallies = /-- What was there before\.[\s\S]*?(?=\n-- Words of a text)/.exec(migration)?.[0] ?? '';
  await client.query(seed.replaceAll(':rows', String(rows)).replace(':tallies', () => tallies));
  // What the server sums up every few seconds.
  await client.query(`WITH changes AS (DELETE FROM tally_changes RETURNING *)
    INSERT INTO tallies SELECT chart, span, label, detail, sum(count), sum(amount) FROM changes GROUP BY 1, 2, 3, 4`);
  await client.query('VACUUM ANALYZE');
}
