import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunningServer } from '../running-server.js';
import { startServer } from '../start-server.js';
import { runCommand, type ServerProcess } from '../testing/server-process.js';
import { createTestDatabase, describeWithServices, type TestDatabase } from '../testing/services.js';
import { makeEmbedded } from '../testing/storages.js';
import { createInternalKey } from './internal-keys.js';

const secret = 'edge-webhook-secret';
const keys = JSON.stringify({ keys: [createInternalKey()] });
const common = { HOST: '127.0.0.1', GITHUB_WEBHOOK_SECRET: secret, OPSAICORTEX_INTERNAL_KEYS: keys };

await describeWithServices('an edge in a process of its own', ['PostgreSQL'], () => {
  let directory: string;
  let database: TestDatabase;
  let corePort: number;
  let core: RunningServer | undefined;
  const edges: ServerProcess[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'opsaicortex-edge-'));
    database = await createTestDatabase();
    corePort = await findFreePort();
  });

  afterEach(async () => {
    for (const edge of edges) edge.kill('SIGKILL');
    await Promise.all(edges.splice(0).map(({ ended }) => ended));
    await core?.close();
    core = undefined;
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  });

  async function startCore(): Promise<void> {
    const environment = { ...common, PORT: String(corePort), DATABASE_URL: database.url };
    core = await startServer({ role: 'core', environment });
  }

  function startEdge(
    more: Readonly<Record<string, string>> = {},
    runner: readonly string[] = [],
  ): ServerProcess {
    const environment = {
      ...{ ...common, PORT: '0', DATA_DIR: join(directory, 'data') },
      OPSAICORTEX_CORE_URL: `http://127.0.0.1:${corePort}`,
      ...more,
    };
    const edge = runCommand(['start', '--role', 'ingest'], environment, runner);
    edges.push(edge);
    return edge;
  }

  async function storedIds(): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT id FROM deliveries').finally(() => client.end());
    return rows.map(({ id }: { id: string }) => id);
  }

  it('keeps every delivery that it answered with 202, killed again and again, the core there or not', async () => {
    const acknowledged = new Set<string>();
    const more = async (count: number) => {
      const goal = acknowledged.size + count;
      await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 5 }).toBeGreaterThan(goal);
    };
    const round = async (work: () => Promise<void>) => {
      const edge = startEdge();
      const senders = sendUntilGone(await edge.listening, acknowledged, 8);
      await work();
      edge.kill('SIGKILL');
      await Promise.all([edge.ended, senders]);
    };
    await startCore();
    await round(async () => {
      await more(30);
      await core?.close();
      core = undefined;
      await more(30);
    });
    await round(() => more(60));
    await round(async () => {
      await more(30);
      await startCore();
      await more(30);
    });
    startEdge();
    const missing = async () => {
      const stored = new Set(await storedIds());
      return [...acknowledged].filter((id) => !stored.has(id)).length;
    };
    await expect.poll(missing, { timeout: 60_000, interval: 200 }).toBe(0);
    const spool = () => readdir(join(directory, 'data', 'spool'));
    await expect
      .poll(async () => (await spool()).sort(), { timeout: 30_000 })
      .toEqual(['damaged', 'rejected']);
    expect(await readdir(join(directory, 'data', 'spool', 'damaged'))).toEqual([]);
  }, 180_000);

  it('says how much waits, and answers 503 once the spool is full', async () => {
    const url = await startEdge({ SPOOL_MAX_DELIVERIES: '2' }).listening;
    expect(await Promise.all([post(url), post(url)])).toMatchObject([{ status: 202 }, { status: 202 }]);
    expect(await post(url)).toMatchObject({ status: 503, retryAfter: '10' });
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ missing: [{ name: 'spool' }], spool: { deliveries: 2 } });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('opsaicortex_spool_deliveries{part="waiting"} 2');
    expect(metrics).toMatch(/opsaicortex_forwards_total\{result="not_taken"\} [1-9]/);
    await startCore();
    await expect.poll(async () => (await storedIds()).length, { timeout: 30_000 }).toBe(2);
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await post(url)).status).toBe(202);
  }, 90_000);

  it('answers 503 while the disk takes no more, and lives on', async () => {
    const limited = ['sh', '-c', 'ulimit -f 40; exec "$@"', 'sh'];
    const url = await startEdge({}, limited).listening;
    const large = Buffer.alloc(100_000, ' ');
    expect(await post(url, large)).toMatchObject({ status: 503, retryAfter: '10' });
    expect(await readdir(join(directory, 'data', 'spool'))).toEqual(['damaged', 'rejected']);
    expect((await post(url)).status).toBe(202);
  }, 90_000);

  it('ends with 0 on SIGTERM with deliveries in the spool, and refuses its folder to a second process', async () => {
    const edge = startEdge();
    const url = await edge.listening;
    expect((await post(url)).status).toBe(202);
    const second = await startEdge().ended;
    expect([second.code, second.stderr]).toEqual([78, expect.stringContaining('in use by another process')]);
    edge.kill('SIGTERM');
    expect(await edge.ended).toMatchObject({ code: 0 });
    expect(await readdir(join(directory, 'data', 'spool'))).toContain('0000000000000001.delivery');
  }, 90_000);
});

it('hands over to an embedded server with the keys that it made for itself', async () => {
  const storage = await makeEmbedded();
  const dataDirectory = storage.environment.DATA_DIR ?? '';
  const environment = { HOST: '127.0.0.1', PORT: '0', GITHUB_WEBHOOK_SECRET: secret };
  const all = await startServer({ environment: { ...environment, ...storage.environment } });
  const keyFile = join(dataDirectory, 'internal-keys.json');
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  const edge = await startServer({
    role: 'ingest',
    environment: {
      ...{ ...environment, DATA_DIR: join(dataDirectory, 'edge'), OPSAICORTEX_CORE_URL: `${all.url}/` },
      OPSAICORTEX_INTERNAL_KEYS: `file:${keyFile}`,
    },
  });
  const { id, status } = await post(edge.url);
  expect(status).toBe(202);
  const headers = { authorization: `Bearer ${all.adminToken}` };
  expect((await fetch(`${all.url}/api/v1/deliveries/${id}`, { headers })).status).toBe(200);
  const sets = await Promise.all([edge, all].map(({ url }) => fetch(`${url}/.well-known/jwks.json`)));
  expect(await sets[0]?.text()).toBe(await sets[1]?.text());
  await edge.close();
  await all.close();
  await storage.remove();
}, 60_000);

async function post(url: string, body: Buffer = Buffer.from('{"zen":"x"}'), id: string = randomUUID()) {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const answer = await fetch(`${url}/webhooks/github`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'ping',
      'x-github-delivery': id,
      'x-hub-signature-256': `sha256=${signature}`,
    },
  });
  await answer.arrayBuffer();
  return { id, status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

/** Sends from several clients at once until nobody answers any more. */
async function sendUntilGone(url: string, acknowledged: Set<string>, clients: number): Promise<void> {
  const send = async () => {
    for (;;) {
      const { id, status } = await post(url);
      if (status === 202) acknowledged.add(id);
    }
  };
  await Promise.allSettled(Array.from({ length: clients }, send));
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
