import type { EventQueue } from '../queue/event-queue.js';
import type { Database, Queryable } from '../store/database.js';
import type { MigrationReport } from '../store/migrate.js';

/** The record: PostgreSQL, or a folder. All that taking webhooks needs. */
export interface RecordStorage {
  /** For the list at the start, such as `PostgreSQL and Redis`. */
  readonly description: string;
  readonly database: Database;
  /** The same database, by connections that nothing but the commit of deliveries uses. */
  readonly ingest: Queryable;
  readonly migration: MigrationReport;
  close(): Promise<void>;
}

/** What a server stands on: the record, and the queue of its work. The queue is closed first. */
export interface Storage extends RecordStorage {
  readonly queue: EventQueue;
  /** Made by embedded storage when none is configured. */
  readonly adminToken: string | undefined;
}
