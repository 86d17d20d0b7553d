import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type OpenedDatabase } from '../testing/databases.js';
import { storeFailure, storeRepair } from '../testing/stored-failure.js';
import type { Database } from './database.js';
import { countDeliveries } from './list-deliveries.js';
import { fetchStatistics, fetchUsage } from './statistics.js';
import { coverDays } from './statistics-queries.js';
import { foldTallies } from './tallies.js';

const range = { from: '2026-10-01', to: '2026-11-30' };

async function readNumbers(database: Database) {
  const { daily, categories, repositories, incidents } = await fetchStatistics(database, range);
  const byDay = Object.fromEntries(
    daily.map(({ chart, day, outcome, count, amount }) => [
      `${day} ${chart} ${outcome}`.trim(),
      [count, amount],
    ]),
  );
  return {
    byDay,
    categories,
    repositories,
    open: incidents.find(({ status }) => status === 'open')?.count ?? 0,
  };
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

  it('counts failures, repairs, flaky ones, deliveries and money as they are stored, folded or not', async () => {
    await storeFailure(database, { id: 'a1', at: '2026-11-02T23:59:00Z', costUsd: 0.1 });
    await storeFailure(database, { id: 'a2', at: '2026-11-03T00:01:00Z', costUsd: 0.2, revision: 'last' });
    const category = { domain: 'platform', kind: 'network' } as const;
    await storeFailure(database, { id: 'b1', at: '2026-11-03T09:00:00Z', repository: 'acme/api', category });
    await storeRepair(database, { id: 'a3', at: '2026-11-03T00:59:00Z', revision: 'last' });
    const expected = {
      byDay: {
        '2026-11-02 failures': [1, 0],
        '2026-11-02 opened': [1, 0],
        '2026-11-02 deliveries done': [1, 0],
        '2026-11-03 failures': [2, 0],
        '2026-11-03 opened': [1, 0],
        '2026-11-03 resolved': [1, 3600],
        '2026-11-03 flaky': [1, 0],
        '2026-11-03 deliveries done': [3, 0],
      },
      categories: [
        { domain: 'code', kind: 'exception', failures: 2 },
        { domain: 'platform', kind: 'network', failures: 1 },
      ],
      repositories: [
        { repository: 'acme/shop', failures: 2, resolved: 1, seconds: 3600 },
        { repository: 'acme/api', failures: 1, resolved: 0, seconds: 0 },
      ],
      open: 1,
    };
    expect(await readNumbers(database)).toEqual(expected);
    const usage = [
      { day: '2026-11-02', model: 'm', calls: 1, input_tokens: 10, output_tokens: 2, cost_usd: 0.1 },
      { day: '2026-11-03', model: 'm', calls: 2, input_tokens: 20, output_tokens: 4, cost_usd: 0.2 },
    ];
    expect(await fetchUsage(database, range)).toEqual(usage);
    expect(await foldTallies(database)).toBeGreaterThan(0);
    expect(await foldTallies(database)).toBe(0);
    expect(await readNumbers(database)).toEqual(expected);
    expect(await fetchUsage(database, range)).toEqual(usage);
    expect((await readNumbers(database)).byDay).not.toEqual({});
  });

  it('does not call a repair flaky that came with another commit', async () => {
    await storeFailure(database, { id: 'a1', at: '2026-11-02T10:00:00Z', revision: 'broken' });
    await storeRepair(database, { id: 'a2', at: '2026-11-02T11:00:00Z', revision: 'repaired' });
    const { byDay } = await readNumbers(database);
    expect(byDay['2026-11-02 resolved']).toEqual([1, 3600]);
    expect(byDay['2026-11-02 flaky']).toBeUndefined();
  });

  it('counts what is sent, edited, given up and left open, once each', async () => {
    const incident = await storeFailure(database, { id: 'a1', at: '2026-11-02T10:00:00Z' });
    await database.query(
      `INSERT INTO notifications (id, incident_id, sink, destination) VALUES ('n', $1, 'slack', '#ci')`,
      [incident],
    );
    const at = "updated_at = '2026-11-02T10:00:00Z'";
    for (const change of [
      "state = 'sent', told_revision = 1",
      'leased_until = now()',
      "state = 'edited', told_revision = 2, edits = 1",
      "state = 'ambiguous'",
      "state = 'failed', failed_revision = 3",
    ]) {
      await database.query(`UPDATE notifications SET ${at}, ${change} WHERE id = 'n'`);
    }
    const { byDay } = await readNumbers(database);
    const told = Object.entries(byDay).filter(([name]) => name.includes('notifications'));
    expect(Object.fromEntries(told)).toEqual({
      '2026-11-02 notifications sent': [1, 0],
      '2026-11-02 notifications edited': [1, 0],
      '2026-11-02 notifications ambiguous': [1, 0],
      '2026-11-02 notifications failed': [1, 0],
    });
  });

  it('keeps what was received equal to the sum of the rest in every snapshot, under writers and folding', async () => {
    let isWriting = true;
    const write = async (writer: number) => {
      for (let round = 0; round < 15; round += 1) {
        const ids = Array.from({ length: 5 }, (_, index) => `${writer}-${round}-${index}`);
        await database.query(
          `INSERT INTO deliveries (id, source, headers, body) SELECT id, 's', '{}', '' FROM unnest($1::text[]) AS id`,
          [ids],
        );
        await database.transaction(async (transaction) => {
          await transaction.query(`UPDATE deliveries SET status = 'processing' WHERE id = ANY($1::text[])`, [
            ids,
          ]);
          await transaction.query(`UPDATE deliveries SET status = 'done' WHERE id = $1`, [ids[0]]);
        });
        await database.query(`UPDATE deliveries SET status = 'dead' WHERE id = $1`, [ids[1]]);
        await database.query('DELETE FROM deliveries WHERE id = $1', [ids[2]]);
      }
    };
    const look = async () => {
      while (isWriting) {
        await foldTallies(database);
        const { rows } = await database.query<{ counted: object; real: object }>(
          `SELECT (SELECT jsonb_object_agg(status, count) FROM delivery_counts WHERE count <> 0) AS counted,
             (SELECT jsonb_object_agg(status, count) FROM (
               SELECT status, count(*) FROM deliveries GROUP BY status) AS one) AS real`,
        );
        expect(rows[0]?.counted).toEqual(rows[0]?.real);
      }
    };
    const looking = [look(), look()];
    await Promise.all([0, 1, 2, 3].map(write)).finally(() => {
      isWriting = false;
    });
    await Promise.all(looking);
    const counts = await countDeliveries(database);
    expect(Object.fromEntries(counts.map(({ status, count }) => [status, count]))).toEqual({
      processing: 120,
      done: 60,
      dead: 60,
    });
  });
});

it('makes up a range of days from few spans, each day once', () => {
  for (const [from, to] of [
    ['2026-11-23', '2026-11-23'],
    ['2026-08-26', '2026-11-23'],
    ['2025-10-20', '2026-11-23'],
    ['1969-12-30', '1970-01-05'],
  ] as const) {
    const days = coverDays({ from, to }).flatMap(({ width, starts }) =>
      Array.from({ length: width }, (_, index) => Date.parse(starts) + index * 86_400_000),
    );
    const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
    expect(days).toEqual(Array.from({ length }, (_, index) => Date.parse(from) + index * 86_400_000));
    expect(coverDays({ from, to }).length).toBeLessThan(25);
  }
});
