import type { EventQueue } from '../queue/event-queue.js';
import type { Database } from '../store/database.js';
import type { MigrationReport } from '../store/migrate.js';

/** What a server stands on: PostgreSQL with or without Redis, or a folder. */
export interface Storage {
  /** For the list at the start, such as `PostgreSQL and Redis`. */
  readonly description: string;
  readonly database: Database;
  readonly queue: EventQueue;
  readonly migration: MigrationReport;
  /** Made by embedded storage when none is configured. */
  readonly adminToken: string | undefined;
  /** After the queue is closed. */
  close(): Promise<void>;
}
