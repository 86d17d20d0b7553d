import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HealthCheck } from '../app-dependencies.js';
import { createFastify } from '../http/create-fastify.js';
import { createLog } from '../log.js';
import { createMetrics } from '../metrics.js';
import { healthRoutes } from './health.js';

const missing = new Set<string>();
let isStopping = false;

const toCheck = (name: string, isForWebhooks: boolean): HealthCheck => ({
  ...{ name, isForWebhooks, message: `${name} is missing.` },
  async probe() {
    if (missing.has(name)) throw new Error('missing');
    // What hangs must not hang the answer.
    if (missing.has(`${name} hangs`)) await new Promise(() => {});
  },
});

const app = createFastify(createLog('silent', [], { write() {} }), { requestTimeoutMs: 30_000 });
const metrics = createMetrics({ sources: [], reasoners: [], sinks: [] });
let url: string;

beforeAll(async () => {
  await app.register(healthRoutes, {
    checks: [toCheck('database', true), toCheck('queue', false)],
    describe: async () => ({ paused: { reason: 'by hand' } }),
    ...{ isStopping: () => isStopping, metrics, metricsToken: undefined },
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => app.close());

async function ask(path: string) {
  const answer = await fetch(`${url}${path}`);
  return { status: answer.status, body: await answer.json() };
}

it('is ready although work is paused, and says so', async () => {
  expect(await ask('/readyz')).toEqual({
    status: 200,
    body: { status: 'ready', paused: { reason: 'by hand' } },
  });
});

it('names what is missing, and takes webhooks without what they do not need', async () => {
  missing.add('queue');
  expect(await ask('/readyz')).toMatchObject({
    status: 503,
    body: { status: 'unavailable', missing: [{ name: 'queue', message: 'queue is missing.' }] },
  });
  expect(await ask('/readyz/webhooks')).toEqual({ status: 200, body: { status: 'ready' } });
  missing.add('database');
  expect(await ask('/readyz/webhooks')).toMatchObject({
    status: 503,
    body: { missing: [{ name: 'database' }] },
  });
  missing.clear();
});

it('does not wait for what hangs', async () => {
  missing.add('database hangs');
  const startedAt = performance.now();
  expect((await ask('/readyz')).status).toBe(503);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  missing.clear();
});

it('is not ready while it stops, and alive all the same', async () => {
  isStopping = true;
  expect((await ask('/readyz/webhooks')).status).toBe(503);
  expect((await ask('/healthz')).status).toBe(200);
  isStopping = false;
});
