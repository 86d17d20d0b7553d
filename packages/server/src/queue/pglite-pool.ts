import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq';

/**
 * Looks to BullMQ like a `pg.Pool`, and is one in-process PGlite. All clients share one session, so a client may
 * open a transaction only while nobody else works: BullMQ does so in its migrations alone, which run at the start.
 */
export function createPglitePool(pglite: PGlite): PgPool {
  const query = (sql: string, values: readonly unknown[] = []) => runOn(pglite, sql, values);
  const pool = Object.assign(new EventEmitter(), {
    // Says that a dropped connection would be noticed: in process there is none to drop.
    options: { keepAlive: true },
    query,
    connect: async () => createClient(pglite),
    end: async () => {},
  });
  return pool as PgPool;
}

function createClient(pglite: PGlite): PgPoolClient {
  const stops: (() => Promise<void>)[] = [];
  const client = Object.assign(new EventEmitter(), {
    async query(sql: string, values: readonly unknown[] = []): Promise<PgQueryResult> {
      const channel = /^\s*(?:--[^\n]*\n\s*)*LISTEN\s+"?(\w+)"?/i.exec(sql)?.[1];
      if (channel === undefined) return runOn(pglite, sql, values);
      stops.push(
        await pglite.listen(channel, (payload) => client.emit('notification', { channel, payload })),
      );
      return { rows: [], rowCount: 0 };
    },
    release() {
      for (const stop of stops.splice(0)) stop().catch(() => {});
    },
  });
  return client as unknown as PgPoolClient;
}

async function runOn(pglite: PGlite, sql: string, values: readonly unknown[]): Promise<PgQueryResult> {
  if (values.length > 0) {
    const { rows, affectedRows } = await pglite.query(sql, [...values]);
    return { rows, rowCount: affectedRows || rows.length };
  }
  // Without values several statements may stand in one text, as in the simple query protocol.
  const last = (await pglite.exec(sql)).at(-1);
  return { rows: last?.rows ?? [], rowCount: last?.affectedRows || (last?.rows.length ?? 0) };
}
