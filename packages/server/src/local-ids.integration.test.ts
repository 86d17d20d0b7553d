import { definePipeline, type Source } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from './running-server.js';
import { startServer } from './start-server.js';
import { makeEmbedded, type TestStorage } from './testing/storages.js';

/** A vendor that counts its deliveries, as each of its neighbours does. */
const counting = (name: string): Source => ({
  specificationVersion: 'v1',
  kind: 'source',
  name,
  verify: ({ headers }) => ({ ok: true, deliveryId: headers['x-count'] ?? '' }),
  parse: () => [],
});

let storage: TestStorage;
let server: RunningServer;

beforeAll(async () => {
  storage = await makeEmbedded();
  const sources = [counting('anvil'), counting('forge')] as const;
  const pipeline = definePipeline({ name: 'two', sources, reasoner: rulesReasoner(), notify: [] });
  server = await startServer({
    config: { pipelines: [pipeline] },
    environment: { ...storage.environment, PORT: '0' },
  });
});

afterAll(async () => {
  await server.close();
  await storage.remove();
});

async function send(source: string): Promise<unknown> {
  const options = { method: 'POST', headers: { 'x-count': '1' }, body: 'x' };
  return (await fetch(`${server.url}/webhooks/${source}`, options)).json();
}

it('keeps the deliveries of two sources apart that count from one', async () => {
  expect(await send('anvil')).toEqual({ deliveryId: 'anvil:1' });
  expect(await send('forge')).toEqual({ deliveryId: 'forge:1' });
  expect(await send('forge')).toEqual({ deliveryId: 'forge:1', duplicate: true });
});
