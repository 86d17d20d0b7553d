import { setTimeout as sleep } from 'node:timers/promises';
import type { PgPool } from 'bullmq';

/** How late a failed query is told. */
const failureDelayMs = 1_000;

/**
 * The same pool, in which a failure takes its time: BullMQ asks again at once after any error but a refused
 * connection, so a PostgreSQL that restarts or drops connections would keep the process busy with nothing else.
 */
export function createPatientPool(pool: PgPool): PgPool {
  const slowly = async (error: unknown): Promise<never> => {
    await sleep(failureDelayMs);
    throw error;
  };
  return {
    query: (sql, values) => pool.query(sql, values).catch(slowly),
    connect: () => pool.connect().catch(slowly),
    end: () => pool.end(),
    on(event: 'error' | 'connect', listener: never) {
      pool.on(event as 'error', listener);
      return this;
    },
    removeAllListeners(event) {
      pool.removeAllListeners(event);
      return this;
    },
  };
}
