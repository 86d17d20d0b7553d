import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEmbedded, type TestStorage } from './testing/storages.js';
import { adminToken, startWorld, type TestWorld, webhookSecret } from './testing/test-world.js';

let storage: TestStorage;
let world: TestWorld;

beforeAll(async () => {
  storage = await makeEmbedded();
  world = await startWorld(storage, { environment: { METRICS_TOKEN: 'metrics-token-0123456789' } });
  const { github, server } = world;
  for (let count = 0; count < 5; count += 1) {
    const options = { secret: webhookSecret, deliveryId: randomUUID() };
    await github.deliver(`${server.url}/webhooks/github`, 'ping', { zen: count }, options);
    const repository = `acme/shop-${count}`;
    await world.settled(
      await world.sendRun(github.addRun({ repository, jobs: [{ name: 'x', conclusion: 'failure' }] })),
    );
  }
});

afterAll(async () => {
  await world.close();
  await storage.remove();
});

async function readPages(path: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: unknown = '';
  while (cursor !== null) {
    const { body } = await world.api(`${path}limit=2${cursor === '' ? '' : `&cursor=${String(cursor)}`}`);
    ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
    cursor = body.nextCursor;
  }
  return ids;
}

it('pages through deliveries and incidents without gaps and repetitions', async () => {
  expect(new Set(await readPages('/api/v1/deliveries?')).size).toBe(10);
  expect(await readPages('/api/v1/deliveries?status=ignored&source=github&')).toHaveLength(5);
  const incidents = await readPages('/api/v1/incidents?status=open&');
  expect(incidents).toHaveLength(5);
  expect(new Set(incidents).size).toBe(5);
});

it('filters incidents by repository and by the beginnings of words, in which % and _ stand for nothing else', async () => {
  const count = async (query: string) =>
    ((await world.api(`/api/v1/incidents?${query}`)).body.items as unknown[]).length;
  expect(await count('repository=acme/shop-3')).toBe(1);
  expect(await count('q=SHOP-2')).toBe(1);
  expect(await count('q=%25')).toBe(0);
  expect(await count('q=shop_2')).toBe(1);
  expect(await count('q=sho%25')).toBe(5);
  expect(await count('q=hop-2')).toBe(0);
});

it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=nonsense', 'status=lost'])(
  'answers 400 to %s',
  async (query) => {
    const { status, body } = await world.api(`/api/v1/deliveries?${query}`);
    expect([status, body.status]).toEqual([400, 400]);
  },
);

it('lets nobody in without the token', async () => {
  const paths = [
    '/api/v1/deliveries',
    '/api/v1/incidents',
    '/api/v1/incidents/1',
    '/api/v1/conservation',
    '/api/v1/stats',
    '/api/v1/usage',
    '/metrics',
  ];
  for (const path of paths) {
    for (const authorization of [undefined, 'Bearer ', `Bearer ${adminToken}x`, `Basic ${adminToken}`]) {
      const headers = authorization === undefined ? {} : { authorization };
      expect((await fetch(`${world.server.url}${path}`, { headers })).status).toBe(401);
    }
  }
});

it('answers 404 as a problem to what does not exist', async () => {
  for (const path of ['/api/v1/deliveries/none', '/api/v1/incidents/none', '/nowhere']) {
    expect(await world.api(path)).toMatchObject({ status: 404, body: { title: 'Not Found', status: 404 } });
  }
  expect((await world.api('/api/v1/deliveries/none/replay', 'POST')).status).toBe(404);
});

it('says what it is on its front page, and that it is well', async () => {
  const page = await (await fetch(world.server.url)).text();
  expect(page).toContain('GitHub webhooks');
  expect(await (await fetch(`${world.server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${world.server.url}/readyz`)).json()).toEqual({ status: 'ready' });
});

it('tells strangers no folder and no channel on its front page', async () => {
  const page = await (await fetch(world.server.url)).text();
  expect(page).toContain('storage');
  expect(page).not.toContain(storage.environment.DATA_DIR);
  expect(page).not.toContain('#ci');
});

it('counts deliveries, stages, sinks and the queue for Prometheus', async () => {
  const headers = { authorization: 'Bearer metrics-token-0123456789' };
  const text = await (await fetch(`${world.server.url}/metrics`, { headers })).text();
  expect(text).toContain('opsaicortex_deliveries_total{source="github",status="received"} 10');
  expect(text).toContain('opsaicortex_deliveries_total{source="github",status="done"} 5');
  expect(text).toContain('opsaicortex_sink_calls_total{sink="slack",outcome="ok"} 5');
  expect(text).toContain('opsaicortex_stage_duration_seconds_count{stage="investigate",outcome="ok"} 5');
  expect(text).toContain('opsaicortex_queue_depth{state="waiting"} 0');
  expect(text).toContain('opsaicortex_nodejs_eventloop_lag_p99_seconds');
  expect(text.split('\n').filter((line) => line !== '' && !/^(?:#|opsaicortex_)/.test(line))).toEqual([]);
});

it('answers numbers for charts of the last 30 days, every day of them, and of a range that is asked for', async () => {
  const { body } = await world.api('/api/v1/stats');
  expect(body.days).toHaveLength(30);
  const failures = (body.days as { failures: number }[]).reduce((sum, day) => sum + day.failures, 0);
  expect(body.totals).toMatchObject({ failures, open: 5, flakyShare: null, meanSecondsToResolve: null });
  const old = await world.api('/api/v1/stats?from=2020-01-01&to=2020-01-02T23:00:00Z');
  expect(old.body).toMatchObject({
    from: '2020-01-01',
    to: '2020-01-02',
    totals: { failures: 0 },
    repositories: [],
  });
  const usage = await world.api('/api/v1/usage');
  expect(usage.body).toMatchObject({ totals: { calls: 5, costUsd: 0 } });
  for (const query of ['from=2026-01-02&to=2026-01-01', 'from=yesterday', 'from=2020-01-01&to=2026-01-01']) {
    expect((await world.api(`/api/v1/stats?${query}`)).status).toBe(400);
  }
});

it('deletes a repository on request, and counts what it deleted', async () => {
  const { status, body } = await world.api('/api/v1/repositories/acme/shop-1', 'DELETE');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    repository: 'acme/shop-1',
    deleted: { deliveries: 1, events: 1, insights: 1, incidents: 1, occurrences: 1, notifications: 1 },
  });
  expect((await world.api('/api/v1/incidents?repository=acme/shop-1')).body.items).toEqual([]);
  expect((await world.api('/api/v1/repositories/acme', 'DELETE')).status).toBe(400);
  const { received, ...rest } = (await world.api('/api/v1/conservation')).body as Record<string, number>;
  expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(received);
});
