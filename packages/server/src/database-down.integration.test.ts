import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from './start-server.js';
import { type CuttableProxy, startCuttableProxy } from './testing/cuttable-proxy.js';
import { describeWithServices } from './testing/services.js';
import { makePostgres, makePostgresAndRedis, type TestStorage } from './testing/storages.js';
import { startWorld, type TestWorld, webhookSecret } from './testing/test-world.js';

function outages(make: () => Promise<TestStorage>): void {
  let storage: TestStorage;
  let proxy: CuttableProxy;
  let world: TestWorld;
  let databaseURL: string;

  beforeAll(async () => {
    storage = await make();
    const url = new URL(storage.environment.DATABASE_URL ?? '');
    proxy = await startCuttableProxy(url.hostname, Number(url.port || 5432));
    url.host = `127.0.0.1:${proxy.port}`;
    databaseURL = url.href;
    world = await startWorld(storage, { environment: { DATABASE_URL: databaseURL } });
  });

  afterAll(async () => {
    proxy.mend();
    await world.close();
    await proxy.close();
    await storage.remove();
  });

  it('answers 503 and never a false 202 while PostgreSQL is away, then recovers by itself', async () => {
    const { github, server } = world;
    const run = github.addRun({
      repository: 'acme/outage',
      jobs: [{ name: 'build', conclusion: 'failure' }],
    });
    const url = `${server.url}/webhooks/github`;
    const payload = github.webhookPayload(run);
    proxy.cut();
    const startedAt = performance.now();
    const refused = await github.deliver(url, 'workflow_run', payload, { secret: webhookSecret });
    expect(refused.statusCode).toBe(503);
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    expect(refused.responseBody).not.toMatch(/deliveryId|ECONN|stack/);
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    const missing = [expect.objectContaining({ name: 'database' })];
    expect(await ready.json()).toMatchObject({ missing: expect.arrayContaining(missing) });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    proxy.mend();
    const options = { secret: webhookSecret, deliveryId: refused.guid };
    const taken = await github.deliver(url, 'workflow_run', payload, options);
    expect([taken.statusCode, JSON.parse(taken.responseBody)]).toEqual([202, { deliveryId: refused.guid }]);
    expect((await world.settled(refused.guid)).detail).toMatchObject({ status: 'done' });
    expect(world.slack.messages).toHaveLength(1);
  });

  it('says when it is started that PostgreSQL does not answer, without the address', async () => {
    proxy.cut();
    const environment = { DATABASE_URL: databaseURL, PORT: '0' };
    await expect(startServer({ environment })).rejects.toThrow(
      /^\[server\] PostgreSQL at DATABASE_URL cannot be used/,
    );
    await expect(startServer({ environment })).rejects.not.toThrow(String(proxy.port));
    proxy.mend();
  });
}

await describeWithServices('with the queue in PostgreSQL', ['PostgreSQL'], () => outages(makePostgres));
await describeWithServices('with the queue in Redis', ['PostgreSQL', 'Redis'], () =>
  outages(makePostgresAndRedis),
);
