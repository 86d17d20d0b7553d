import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startCuttableProxy } from '../testing/cuttable-proxy.js';
import { createTestDatabase, describeWithServices } from '../testing/services.js';
import { openPostgresStorage } from './open-postgres.js';

await describeWithServices('storage in PostgreSQL', ['PostgreSQL'], () => {
  it('survives a connection that breaks in the middle of a transaction, and works again', async () => {
    const test = await createTestDatabase();
    const url = new URL(test.url);
    const proxy = await startCuttableProxy(url.hostname, Number(url.port || 5432));
    url.host = `127.0.0.1:${proxy.port}`;
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    const options = { redisURL: undefined, redisPrefix: '', concurrency: 1, log };
    const storage = await openPostgresStorage({ databaseURL: url.href, ...options });
    const { database } = storage;

    const work = database.transaction(async (transaction) => {
      await transaction.query('SELECT 1');
      proxy.cut();
      // By the time that a connection of ours has been refused, the other has seen its end: nobody is waiting on it.
      await once(connect(proxy.port, '127.0.0.1').resume(), 'close');
      await transaction.query('SELECT 1');
    });
    await expect(work).rejects.toThrow();

    proxy.mend();
    expect((await database.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await storage.queue.close(AbortSignal.abort());
    await storage.close();
    await proxy.close();
    await test.drop();
  });
});
