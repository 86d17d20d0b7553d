import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { createLog } from '../log.js';
import { openPostgresRecord } from '../storage/postgres-record.js';
import { createTestDatabase, describeWithServices } from '../testing/services.js';
import type { Database } from './database.js';
import { claimToken, deleteExpiredTokens } from './internal-tokens.js';
import { migrate } from './migrate.js';
import { createPgliteDatabase } from './pglite-database.js';

const inAMinute = new Date(Date.now() + 60_000);
const longAgo = new Date(Date.now() - 3_600_000);

async function proves(databases: readonly Database[]): Promise<void> {
  const claims = databases.flatMap((database) =>
    Array.from({ length: 20 }, () => claimToken(database, 'the same', inAMinute)),
  );
  expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  for (const database of databases) {
    await claimToken(database, 'old', longAgo);
    await deleteExpiredTokens(database);
    expect(await claimToken(database, 'old', longAgo)).toBe(true);
    expect(await claimToken(database, 'the same', inAMinute)).toBe(false);
  }
}

it('lets a token be used once, embedded', async () => {
  const database = createPgliteDatabase(await PGlite.create());
  await migrate(database);
  await proves([database]);
  await database.close();
});

await describeWithServices('on PostgreSQL', ['PostgreSQL'], () => {
  it('lets a token be used once among any number of processes', async () => {
    const { url, drop } = await createTestDatabase();
    const log = createLog('silent', [], { write() {} });
    const records = await Promise.all([openPostgresRecord(url, log), openPostgresRecord(url, log)]);
    await proves(records.map(({ database }) => database));
    await Promise.all(records.map((record) => record.close()));
    await drop();
  });
});
