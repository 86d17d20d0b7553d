import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Queryable } from './database.js';

/** A {@link Database} on an in-process PGlite, which it closes. One statement or transaction at a time. */
export function createPgliteDatabase(pglite: PGlite): Database {
  return {
    ...toQueryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(toQueryable(transaction))),
    close: () => pglite.close(),
  };
}

function toQueryable(client: PGlite | Transaction): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await client.query<Row>(sql, [...values]);
      return { rows };
    },
    async execute(sql) {
      await client.exec(sql);
    },
  };
}
