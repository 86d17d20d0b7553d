import { expect, it } from 'vitest';
import { openPool } from '../storage/postgres-record.js';
import { sendUncopied } from '../storage/send-uncopied.js';
import { createTestDatabase, describeWithServices } from '../testing/services.js';
import { insertDeliveries, insertSizes } from './insert-deliveries.js';
import { migrate } from './migrate.js';
import { createPostgresDatabase } from './postgres-database.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

await describeWithServices('deliveries in PostgreSQL', ['PostgreSQL'], () => {
  it('keeps every byte and header of a batch of any size, and says which are new', async () => {
    const test = await createTestDatabase();
    const pool = openPool({ connectionString: test.url, max: 1 }, silent);
    pool.on('connect', ({ connection }) => sendUncopied(connection));
    const database = createPostgresDatabase(pool);
    await migrate(database);
    const deliveries = Array.from({ length: 64 }, (_delivery, index) => ({
      id: `delivery-${index}`,
      source: 'github',
      headers: { 'x-odd': `NUL \0, half \ud800, ${index}` },
      body: Buffer.alloc(index * 100, Buffer.from([0, 255, index])),
    }));
    for (const size of [...insertSizes, 5, 64]) {
      const batch = deliveries.slice(0, size);
      const known = (await database.query<{ id: string }>('SELECT id FROM deliveries')).rows.map(
        ({ id }) => id,
      );
      const expected = batch.map(({ id }) => id).filter((id) => !known.includes(id));
      expect([...(await insertDeliveries(database, batch))].sort()).toEqual(expected.sort());
    }
    const { rows } = await database.query<{ id: string; headers: Record<string, string>; body: Buffer }>(
      'SELECT id, headers, body FROM deliveries',
    );
    expect(rows).toHaveLength(64);
    for (const { id, headers, body } of rows) {
      const sent = deliveries.find((delivery) => delivery.id === id);
      expect(body.equals(sent?.body ?? Buffer.alloc(1))).toBe(true);
      expect(headers['x-odd']).toBe(sent?.headers['x-odd'].replace(/[\0\ud800]/g, '\ufffd'));
    }
    await database.close();
    await test.drop();
  });
});
