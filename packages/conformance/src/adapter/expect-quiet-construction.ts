import { expect } from 'vitest';
import { pinnedFetch } from '../http/pinned-fetch.js';
import { startScriptedServer } from '../http/scripted-server.js';
import type { Create } from '../kit/wiring.js';

/** Fails when building an adapter asks the network or starts a timer. */
export async function expectQuietConstruction(create: Create<{ close?(): unknown }>): Promise<void> {
  const server = await startScriptedServer();
  const { baseURL } = server;
  try {
    const before = countTimers();
    const adapter = create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 1000 });
    expect(countTimers(), 'timers that construction left behind').toBe(before);
    // A request of the adapter would have left before this one.
    await (await fetch(`${baseURL}/after-construction`)).text();
    expect(server.requests.map(({ path }) => path)).toEqual(['/after-construction']);
    await adapter.close?.();
  } finally {
    await server.close();
  }
}

function countTimers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
