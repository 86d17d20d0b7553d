import { PGlite } from '@electric-sql/pglite';
import { describe } from 'vitest';
import { createLog } from '../log.js';
import { migrateEmbedded } from '../storage/migrate-embedded.js';
import { openPostgresRecord } from '../storage/postgres-record.js';
import type { Database } from '../store/database.js';
import { createTestDatabase, describeWithServices } from './services.js';

/** A migrated, empty database, and how to be rid of it. */
export interface OpenedDatabase {
  readonly database: Database;
  /** Deletes every row that tests make. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Describes the same tests on PGlite and on PostgreSQL. */
export async function describeOnDatabases(
  tests: (open: () => Promise<OpenedDatabase>) => void,
): Promise<void> {
  describe('embedded', () => tests(openEmbedded));
  await describeWithServices('on PostgreSQL', ['PostgreSQL'], () => tests(openPostgres));
}

async function openEmbedded(): Promise<OpenedDatabase> {
  const { database } = await migrateEmbedded(await PGlite.create());
  return { database, empty: () => empty(database), remove: () => database.close() };
}

async function openPostgres(): Promise<OpenedDatabase> {
  const { url, drop } = await createTestDatabase();
  const { database, close } = await openPostgresRecord(url, createLog('silent', [], { write() {} }));
  return {
    database,
    empty: () => empty(database),
    async remove() {
      await close();
      await drop();
    },
  };
}

async function empty(database: Database): Promise<void> {
  await database.execute('TRUNCATE deliveries, incidents, tallies, tally_changes, audit_log CASCADE');
}
