import { fastify } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLog } from '../log.js';
import { replayRoutes } from '../routes/replays.js';
import type { Database } from '../store/database.js';
import { countDeliveries } from '../store/list-deliveries.js';
import { replayDelivery } from '../store/replays.js';
import { fetchStatistics } from '../store/statistics.js';
import { describeOnDatabases, type OpenedDatabase } from '../testing/databases.js';
import { storeFailure, storeRepair } from '../testing/stored-failure.js';
import { deleteRepository } from './delete-repository.js';
import { expire } from './expire.js';

const never = new AbortController().signal;
const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
const range = { from: ago(600).slice(0, 10), to: ago(0).slice(0, 10) };

async function count(database: Database, sql: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`);
  return rows[0]?.count ?? 0;
}

async function expectCountsRight(database: Database): Promise<void> {
  const counts = await countDeliveries(database);
  expect(counts.reduce((sum, row) => sum + row.count, 0)).toBe(await count(database, 'deliveries'));
  const { incidents } = await fetchStatistics(database, range);
  for (const status of ['open', 'resolved']) {
    const counted = incidents.find((row) => row.status === status)?.count ?? 0;
    expect(counted).toBe(await count(database, `incidents WHERE status = '${status}'`));
  }
}

await describeOnDatabases((open) => {
  let opened: OpenedDatabase;
  let database: Database;
  beforeAll(async () => {
    opened = await open();
    ({ database } = opened);
  });
  beforeEach(() => opened.empty());
  afterAll(() => opened.remove());

  it('deletes bodies, evidence, insights and whole events when each is too old, and nothing sooner', async () => {
    await storeFailure(database, { id: 'old', at: ago(500), fingerprint: 'old' });
    await storeRepair(database, { id: 'old-green', at: ago(499) });
    await storeFailure(database, { id: 'half', at: ago(250), fingerprint: 'half' });
    await storeRepair(database, { id: 'half-green', at: ago(249) });
    await storeFailure(database, { id: 'open', at: ago(200), fingerprint: 'open' });
    await storeFailure(database, { id: 'new', at: ago(10), fingerprint: 'new', repository: 'acme/new' });
    const before = await fetchStatistics(database, range);
    const days = { bodies: 30, evidence: 90, insights: 180, events: 400 };
    expect(await expire(database, days, never)).toEqual({
      ...{ bodies: 5, evidence: 6, insights: 2, incidents: 1, deliveries: 2 },
    });
    expect(await expire(database, days, never)).toEqual({});
    expect(await count(database, "deliveries WHERE body IS NULL AND headers = '{}'")).toBe(3);
    expect(await count(database, "insights WHERE insight->'evidence' <> '[]'")).toBe(1);
    expect(await count(database, "insights WHERE event_id IN ('open', 'new')")).toBe(2);
    expect(await count(database, 'insights')).toBe(2);
    expect(await count(database, 'incidents')).toBe(3);
    await expectCountsRight(database);
    const after = await fetchStatistics(database, range);
    const ofCharts = ({ daily, categories, repositories }: typeof after) => ({
      daily,
      categories,
      repositories,
    });
    expect(ofCharts(after)).toEqual(ofCharts(before));
  });

  it('keeps everything for good when it is told so, and what is in work however old it is', async () => {
    await storeFailure(database, { id: 'old', at: ago(500) });
    const forever = { bodies: 0, evidence: 0, insights: 0, events: 0 };
    expect(await expire(database, forever, never)).toEqual({});
    await database.query("UPDATE deliveries SET status = 'processing', finished_at = NULL");
    await database.query("UPDATE events SET status = 'pending'");
    await database.query("UPDATE incidents SET status = 'resolved', resolved_at = now()");
    expect(await expire(database, { bodies: 1, evidence: 0, insights: 1, events: 0 }, never)).toEqual({});
    expect(await count(database, 'deliveries WHERE body IS NOT NULL')).toBe(1);
  });

  it('does not replay a delivery whose body is gone', async () => {
    await storeFailure(database, { id: 'old', at: ago(50) });
    expect(await replayDelivery(database, 'delivery-old')).toBe(true);
    await database.query("UPDATE deliveries SET status = 'done', finished_at = now() - interval '50 days'");
    await expire(database, { bodies: 30, evidence: 0, insights: 0, events: 0 }, never);
    expect(await replayDelivery(database, 'delivery-old')).toBe(false);
    const app = fastify();
    const log = createLog('silent', [], { write() {} });
    const api = {
      database,
      log,
      adminToken: undefined,
      features: [],
      now: () => new Date(),
      wakeParser() {},
    };
    await replayRoutes(app, api);
    const answer = await app.inject({ method: 'POST', url: '/deliveries/delivery-old/replay' });
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      409,
      'Its body was deleted because it is old: there is nothing to process.',
    ]);
  });

  it('deletes all of one repository and nothing of another, and its counters with it', async () => {
    for (let index = 0; index < 250; index += 1) {
      const failure = { id: `a${index}`, at: ago(index % 20), fingerprint: `f${index}` };
      await storeFailure(database, failure);
    }
    await storeRepair(database, { id: 'green', at: ago(0) });
    await storeFailure(database, { id: 'b', at: ago(3), repository: 'acme/shopping' });
    const body = Buffer.from('{"repository":{"full_name":"acme/shop"}}');
    const other = Buffer.from('{"repository":{"full_name":"acme/shopping"}}');
    for (const [id, bytes] of [
      ['mine', body],
      ['theirs', other],
    ] as const) {
      await database.query(
        `INSERT INTO deliveries (id, source, headers, body, status) VALUES ($1, 'github', '{}', $2, 'ignored')`,
        [id, bytes],
      );
    }
    const report = await deleteRepository(database, 'acme/shop', 'somebody');
    expect(report).toEqual({
      ...{ deliveries: 252, events: 251, insights: 250, incidents: 250, occurrences: 250, notifications: 0 },
    });
    expect(await count(database, 'deliveries')).toBe(2);
    expect(await count(database, "incidents WHERE repository = 'acme/shopping'")).toBe(1);
    await expectCountsRight(database);
    const { daily, categories, repositories } = await fetchStatistics(database, range);
    expect(categories).toEqual([{ domain: 'code', kind: 'exception', failures: 1 }]);
    expect(repositories.map(({ repository }) => repository)).toEqual(['acme/shopping']);
    const left = daily.filter(({ count: rows }) => rows !== 0).map(({ chart }) => chart);
    expect(new Set(left)).toEqual(new Set(['failures', 'opened', 'deliveries']));
    const { rows } = await database.query('SELECT actor, action, subject, detail FROM audit_log');
    expect(rows).toEqual([
      { actor: 'somebody', action: 'repository.delete', subject: 'acme/shop', detail: report },
    ]);
    expect(await count(database, `tallies WHERE label = 'acme/shop'`)).toBe(0);
  });
});
