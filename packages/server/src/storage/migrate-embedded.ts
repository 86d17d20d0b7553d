import type { PGlite } from '@electric-sql/pglite';
import { type PgPool, runMigrations } from 'bullmq';
import { createPglitePool } from '../queue/pglite-pool.js';
import type { Database } from '../store/database.js';
import { type MigrationReport, migrate } from '../store/migrate.js';
import { createPgliteDatabase } from '../store/pglite-database.js';

/** The embedded database with its schema up to date. */
export interface EmbeddedSchema {
  readonly database: Database;
  readonly pool: PgPool;
  readonly migration: MigrationReport;
}

/** Brings both schemas up to date: BullMQ's and ours. */
export async function migrateEmbedded(pglite: PGlite): Promise<EmbeddedSchema> {
  const pool = createPglitePool(pglite);
  await runMigrations(await pool.connect());
  // One session serves everybody: BullMQ finds its tables in `bullmq`, we ours in `public`. No name is in both.
  await pglite.exec('SET search_path TO public');
  const database = createPgliteDatabase(pglite);
  const migration = await migrate(database);
  await pglite.exec('SET search_path TO bullmq, public');
  return { database, pool, migration };
}
