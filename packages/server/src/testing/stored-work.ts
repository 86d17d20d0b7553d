import pg from 'pg';
import type { Database } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import { createPostgresDatabase } from '../store/postgres-database.js';
import { createTestDatabase } from './services.js';

/** A migrated database of its own, without a server. */
export interface WorkDatabase {
  readonly database: Database;
  drop(): Promise<void>;
}

/** Makes one. */
export async function createWorkDatabase(): Promise<WorkDatabase> {
  const test = await createTestDatabase();
  const database = createPostgresDatabase(new pg.Pool({ connectionString: test.url, max: 10 }));
  await migrate(database);
  return {
    database,
    async drop() {
      await database.close();
      await test.drop();
    },
  };
}

/** Stores a delivery in work with one event that is to be explained. */
export async function storeEvent(database: Database, id: string): Promise<void> {
  const run = {
    ...{ id, attempt: 1, repository: 'acme/shop', pipeline: 'CI', result: 'failure' },
    ...{ url: 'https://ci.example/run', revision: 'abc', ref: 'main' },
  };
  const occurredAt = '2026-11-20T10:00:00Z';
  const event = { id, type: 'pipeline_run.finished', source: 'anvil', occurredAt, run };
  await database.query(
    `INSERT INTO deliveries (id, source, headers, body, status) VALUES ($1, 'anvil', '{}', '', 'processing')`,
    [id],
  );
  await database.query(
    `INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, status)
     VALUES ($1, $1, 'anvil', 'pipeline_run.finished', $2::jsonb, $3, 'pending')`,
    [id, JSON.stringify(event), occurredAt],
  );
}

/** Stores an open incident at revision 1 that these destinations are to hear of, and returns the notifications' ids. */
export async function storeIncident(
  database: Database,
  id: string,
  destinations: readonly string[],
): Promise<readonly string[]> {
  await database.query(
    `INSERT INTO incidents (id, source, repository, pipeline, pipeline_key, ref, fingerprint, title, category_domain,
       category_kind, severity, insight, first_seen_at, last_seen_at)
     VALUES ($1, 'anvil', 'acme/shop', 'CI', 'CI', 'main', $1, 't', 'code', 'k', 'low', '{}', now(), now())`,
    [id],
  );
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO notifications (incident_id, sink, destination, wanted_revision)
     SELECT $1, 'slack', place, 1 FROM unnest($2::text[]) AS place RETURNING id`,
    [id, destinations],
  );
  return rows.map((row) => row.id);
}
