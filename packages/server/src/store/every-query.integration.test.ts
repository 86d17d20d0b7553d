import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../log.js';
import { openPool, openPostgresRecord } from '../storage/postgres-record.js';
import type { RecordStorage } from '../storage/storage.js';
import { listEveryQuery } from '../testing/every-query.js';
import { seedDatabase } from '../testing/seed-database.js';
import { createTestDatabase, describeWithServices, type TestDatabase } from '../testing/services.js';
import { createPostgresDatabase } from './postgres-database.js';
import type { Statement } from './statement.js';
import { toDay } from './statistics-queries.js';

/**
 * What PostgreSQL really has in this test: no statistics are pretended, no kind of scan is turned off. A million take
 * minutes to fill in, so that they are asked for: OPSAICORTEX_EXPLAINED_ROWS=1000000.
 */
const incidents = Number(process.env.OPSAICORTEX_EXPLAINED_ROWS ?? 100_000);
/** A table that is read through faster than an index of it is looked into. */
const smallRows = 1_000;
/** Blocks of 8 KB that a page of 51 rows may touch: 51 rows of up to six lists, each in a block of its own, and a little. */
const mostBlocks = 700;

const range = { from: toDay(Date.now() - 89 * 86_400_000), to: toDay(Date.now()) };

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Tables of which a plan reads every row. */
function findScanned(node: PlanNode): readonly string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(findScanned)];
}

await describeWithServices(`at ${incidents} incidents, deliveries and occurrences`, ['PostgreSQL'], () => {
  const log = createLog('silent', [], { write() {} });
  let server: TestDatabase;
  let record: RecordStorage;

  beforeAll(async () => {
    server = await createTestDatabase();
    record = await openPostgresRecord(server.url, log);
    const seeding = createPostgresDatabase(openPool({ connectionString: server.url, max: 1 }, log));
    await seedDatabase(seeding, incidents);
    await seeding.close();
  }, 1_200_000);

  afterAll(async () => {
    await record.close();
    await server.drop();
  });

  it('no list, chart, count or search reads a table through', async () => {
    const { rows } = await record.database.query<{ name: string; count: number }>(
      'SELECT relname AS name, reltuples::float8 AS count FROM pg_class',
    );
    const isLarge = (table: string) => (rows.find(({ name }) => name === table)?.count ?? 0) > smallRows;
    expect(rows.find(({ name }) => name === 'incidents')?.count).toBeGreaterThan(incidents * 0.9);
    const guilty: string[] = [];
    for (const { name, statement } of listEveryQuery(range)) {
      const scanned = findScanned(await explain(statement, 'FORMAT JSON')).filter(isLarge);
      if (scanned.length > 0)
        guilty.push(`${name} ${JSON.stringify(statement.values)}: ${scanned.join(', ')}`);
    }
    expect(guilty).toEqual([]);
  }, 120_000);

  it('no list fetches more than a page of it costs, whatever it is filtered by', async () => {
    const guilty: string[] = [];
    for (const { name, statement } of listEveryQuery(range)) {
      if (name !== 'incidents' && name !== 'deliveries') continue;
      const plan = await explain(statement, 'ANALYZE, BUFFERS, FORMAT JSON');
      const blocks = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      if (blocks > mostBlocks) guilty.push(`${name} ${JSON.stringify(statement.values)}: ${blocks}`);
    }
    expect(guilty).toEqual([]);
  }, 120_000);

  async function explain({ sql, values }: Statement, options: string): Promise<PlanNode> {
    const { rows } = await record.database.query<{ 'QUERY PLAN': readonly [{ Plan: PlanNode }] }>(
      `EXPLAIN (${options}) ${sql}`,
      values,
    );
    const [row] = rows;
    if (row === undefined) throw new Error('PostgreSQL explained nothing.');
    return row['QUERY PLAN'][0].Plan;
  }
});
