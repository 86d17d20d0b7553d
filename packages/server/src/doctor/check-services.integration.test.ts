import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase, describeWithServices, redisURL } from '../testing/services.js';
import { checkPostgres } from './check-postgres.js';
import { checkRedis } from './check-redis.js';

await describeWithServices('doctor of services', ['PostgreSQL', 'Redis'], () => {
  it('finds a PostgreSQL well, leaves nothing in it, and says that the schema is still to be made', async () => {
    const database = await createTestDatabase();
    const results = await checkPostgres(database.url);
    expect(results.filter(({ verdict }) => verdict === 'problem')).toEqual([]);
    expect(results.find(({ name }) => name === 'schema')).toMatchObject({
      verdict: 'note',
      detail: 'not there yet',
    });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'opsaicortex%'");
    expect(rows).toEqual([]);
    await client.end();
    await database.drop();
  });

  it('says what is wrong with a PostgreSQL whose user may make nothing', async () => {
    const database = await createTestDatabase();
    const { hostname, port, pathname } = new URL(database.url);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const role = `${pathname.slice(1)}_poor`;
    await admin.query(
      `CREATE ROLE ${role} LOGIN PASSWORD 'poor-secret'; REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    );
    const results = await checkPostgres(
      `postgres://${role}:poor-secret@${hostname}:${port || 5432}${pathname}`,
    );
    expect(results.find(({ name }) => name === 'rights in PostgreSQL')).toMatchObject({
      verdict: 'problem',
      detail: expect.stringContaining('42501'),
    });
    await admin.query(`DROP ROLE ${role}`);
    await admin.end();
    await database.drop();
  });

  it('says that nobody answers, and shows no password', async () => {
    const port = await findClosedPort();
    const postgres = await checkPostgres(`postgres://u:very-secret-1@127.0.0.1:${port}/d`);
    const redis = await checkRedis(`redis://u:very-secret-2@127.0.0.1:${port}`);
    expect([postgres[0]?.verdict, redis[0]?.verdict]).toEqual(['problem', 'problem']);
    expect(JSON.stringify([postgres, redis])).not.toContain('very-secret');
    expect(postgres[0]?.detail).toContain('ECONNREFUSED');
  });

  it('minds a Redis that would throw jobs away', async () => {
    const admin = new Redis(redisURL);
    const [, policy = 'noeviction'] = (await admin.config('GET', 'maxmemory-policy')) as string[];
    admin.disconnect();
    const found = (await checkRedis(redisURL)).find(({ name }) => name === 'eviction of Redis');
    expect(found).toMatchObject({ verdict: policy === 'noeviction' ? 'ok' : 'problem', detail: policy });
  });
});

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
