import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { createLog } from '../log.js';
import { openPool, openPostgresRecord } from '../storage/postgres-record.js';
import { createTestDatabase, describeWithServices } from '../testing/services.js';
import type { Database } from './database.js';
import { countDeliveries } from './list-deliveries.js';
import { listIncidents } from './list-incidents.js';
import { migrate } from './migrate.js';
import { loadMigrations } from './migrations.js';
import { createPgliteDatabase } from './pglite-database.js';
import { createPostgresDatabase } from './postgres-database.js';
import { fetchStatistics, fetchUsage } from './statistics.js';

const log = createLog('silent', [], { write() {} });
const range = { from: '2026-11-01', to: '2026-11-30' };

/** A database of the version before statistics, with a little in it. */
async function fillOldVersion(database: Database): Promise<void> {
  await database.execute(`CREATE TABLE opsaicortex_migrations (
    version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  for (const { version, name, statements } of await loadMigrations()) {
    if (version !== 1 && version !== 2 && version !== 5) continue;
    for (const statement of statements) await database.execute(statement);
    await database.query('INSERT INTO opsaicortex_migrations (version, name) VALUES ($1, $2)', [
      version,
      name,
    ]);
  }
  await database.execute(`
    INSERT INTO deliveries (id, source, headers, body, status, received_at) VALUES
      ('d1', 'github', '{}', 'x', 'done', '2026-11-02T10:00:00Z'), ('d2', 'github', '{}', 'x', 'received', now());
    INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, status)
      VALUES ('e1', 'd1', 'github', 'pipeline_run.finished', '{}', '2026-11-02T10:00:00Z', 'done');
    INSERT INTO insights (event_id, fingerprint, insight, findings, created_at) VALUES ('e1', 'f',
      '{"provenance":{"reasoner":"rules","inputTokens":5,"outputTokens":1,"costUsd":0.5}}', '{}', '2026-11-02T10:00:00Z');
    INSERT INTO incidents (id, source, repository, pipeline, pipeline_key, ref, fingerprint, title, category_domain,
      category_kind, severity, insight, status, first_seen_at, last_seen_at, resolved_at) VALUES ('i1', 'github', 'acme/shop', 'CI',
      'ci', 'main', 'f', 'Connection refused', 'platform', 'network', 'high', '{"evidence":[]}', 'resolved',
      '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z', '2026-11-02T11:00:00Z');
    INSERT INTO occurrences (event_id, incident_id, source, repository, run_id, run_attempt, run_url, ref, revision,
      occurred_at) VALUES ('e1', 'i1', 'github', 'acme/shop', '1', 1, 'https://ci.test', 'main', 1, '2026-11-02T10:00:00Z')`);
}

async function expectCounted(database: Database): Promise<void> {
  const counts = await countDeliveries(database);
  expect(new Map(counts.map(({ status, count }) => [status, count]))).toEqual(
    new Map([
      ['done', 1],
      ['received', 1],
    ]),
  );
  const { daily, repositories, categories } = await fetchStatistics(database, range);
  expect(new Set(daily.map(({ chart, count }) => `${chart} ${count}`))).toEqual(
    new Set(['failures 1', 'opened 1', 'resolved 1', 'deliveries 1']),
  );
  expect(repositories).toEqual([{ repository: 'acme/shop', failures: 1, resolved: 1, seconds: 3600 }]);
  expect(categories).toEqual([{ domain: 'platform', kind: 'network', failures: 1 }]);
  expect(await fetchUsage(database, range)).toMatchObject([
    { model: 'rules', input_tokens: 5, cost_usd: 0.5 },
  ]);
  expect(await listIncidents(database, { q: 'refused shop', limit: 5 })).toHaveLength(1);
}

it('counts what was there before it counted, and applies a migration whose number is below the latest, embedded', async () => {
  const database = createPgliteDatabase(await PGlite.create());
  await fillOldVersion(database);
  expect((await migrate(database)).applied).toContain('0003-statistics.sql');
  await expectCounted(database);
  expect((await migrate(database)).applied).toEqual([]);
  await database.close();
});

await describeWithServices('on PostgreSQL', ['PostgreSQL'], () => {
  it('waits for no lock for long, and for other processes that migrate', async () => {
    const { url, drop } = await createTestDatabase();
    const old = createPostgresDatabase(openPool({ connectionString: url, max: 2 }, log));
    await fillOldVersion(old);
    let isOver = false;
    // An old process in a long transaction: whoever writes meanwhile must not wait behind the migration.
    const busy = old.transaction(async (transaction) => {
      await transaction.query("UPDATE deliveries SET reason = 'busy' WHERE id = 'd1'");
      const opening = Promise.all([openPostgresRecord(url, log), openPostgresRecord(url, log)]);
      const write = async () => {
        const startedAt = performance.now();
        await old.query("UPDATE deliveries SET reason = 'seen' WHERE id = 'd2'");
        return performance.now() - startedAt;
      };
      let longest = 0;
      for (const end = performance.now() + 5_000; performance.now() < end; )
        longest = Math.max(longest, await write());
      expect(longest).toBeLessThan(4_000);
      isOver = true;
      return { opening };
    });
    const records = await (await busy).opening;
    expect(isOver).toBe(true);
    expect(
      records.flatMap(({ migration }) => migration.applied).filter((name) => name.startsWith('0003')),
    ).toHaveLength(1);
    const [first] = records;
    await expectCounted(first.database);
    await Promise.all(records.map(({ close }) => close()));
    await old.close();
    await drop();
  });

  it('finishes what a process left that died among statements outside a transaction', async () => {
    const { url, drop } = await createTestDatabase();
    const database = createPostgresDatabase(openPool({ connectionString: url, max: 1 }, log));
    await migrate(database);
    await database.execute(`DELETE FROM opsaicortex_migrations WHERE version = 6;
      DROP INDEX incidents_kind; UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'incidents_search'::regclass`);
    expect((await migrate(database)).applied).toEqual(['0006-lists.sql']);
    const { rows } = await database.query(
      'SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid',
    );
    expect(rows).toEqual([]);
    await database.close();
    await drop();
  });
});
