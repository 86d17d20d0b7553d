import { type Delivery, definePipeline, type Source } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from './start-server.js';
import { describeWithServices } from './testing/services.js';
import { makePostgres, type TestStorage } from './testing/storages.js';

await describeWithServices('deliveries that never came', ['PostgreSQL'], () => {
  let storage: TestStorage;
  const asked: Date[] = [];
  let missed: readonly Delivery[] = [];

  const source: Source = {
    ...{ specificationVersion: 'v1', kind: 'source', name: 'anvil', hasGlobalDeliveryIds: true },
    verify: ({ headers }) =>
      headers['x-signature'] === 'right'
        ? { ok: true, deliveryId: headers['x-id'] ?? '' }
        : { ok: false, reason: 'bad_signature' },
    parse: () => [],
    async *reconcile(since) {
      asked.push(since);
      yield* missed;
    },
  };
  const toDelivery = (id: string, signature = 'right'): Delivery => ({
    headers: { 'x-id': id, 'x-signature': signature },
    body: new TextEncoder().encode('{}'),
  });

  beforeAll(async () => {
    storage = await makePostgres();
  });

  afterAll(() => storage.remove());

  async function start(sourcesMs: number) {
    const pipeline = definePipeline({
      name: 'one',
      sources: [source],
      reasoner: rulesReasoner(),
      notify: [],
    });
    const environment = {
      ...storage.environment,
      PORT: '0',
      HOST: '127.0.0.1',
      OPSAICORTEX_ADMIN_TOKEN: 'stand-in-admin-token',
    };
    const server = await startServer({
      config: { pipelines: [pipeline] },
      environment,
      intervals: { sourcesMs },
    });
    const headers = { authorization: 'Bearer stand-in-admin-token' };
    const list = async () => {
      const { items } = (await (await fetch(`${server.url}/api/v1/deliveries`, { headers })).json()) as {
        items: { id: string; status: string }[];
      };
      return items.map(({ id, status }) => `${id} ${status}`).toSorted();
    };
    return { server, list };
  }

  it('are asked for at the start, and kept once under the id of the vendor', async () => {
    missed = [
      toDelivery('guid-1'),
      toDelivery('guid-2'),
      toDelivery('guid-1'),
      toDelivery('forged', 'wrong'),
    ];
    const { server, list } = await start(300_000);
    await expect.poll(list, { timeout: 10_000 }).toEqual(['guid-1 ignored', 'guid-2 ignored']);
    await server.close();
    expect(asked).toHaveLength(1);
  });

  it('are asked for again from where the last time ended, and not by a process that starts right after it', async () => {
    missed = [toDelivery('guid-2'), toDelivery('guid-3')];
    const early = await start(300_000);
    await early.list();
    await early.server.close();
    expect(asked).toHaveLength(1);
    const { server, list } = await start(100);
    await expect.poll(list, { timeout: 10_000 }).toContain('guid-3 ignored');
    await server.close();
    const [first, second] = asked;
    expect((second?.getTime() ?? 0) - (first?.getTime() ?? 0)).toBeGreaterThan(50 * 60_000);
  });
});
