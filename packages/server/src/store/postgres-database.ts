import type pg from 'pg';
import type { Database, Queryable } from './database.js';

/** A {@link Database} on a `pg.Pool`, which it closes. */
export function createPostgresDatabase(pool: pg.Pool): Database {
  return {
    ...toQueryable(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const result = await work(toQueryable(client));
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is broken: destroy it instead of returning it to the pool.
        const isBroken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(isBroken);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function toQueryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<Row>(sql: string, values: readonly unknown[] = [], name?: string) {
      const { rows } = await client.query({
        text: sql,
        values: [...values],
        ...(name !== undefined && { name }),
      });
      // The driver cannot know the row type: the SQL text beside each call promises it.
      return { rows: rows as readonly Row[] };
    },
    async execute(sql) {
      await client.query(sql);
    },
  };
}
