import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from '../log.js';
import { type InternalCore, startInternalCore } from '../testing/internal-core.js';
import { createEdgeStore, type EdgeStore } from './edge-store.js';
import { createForwarder } from './forwarder.js';
import { createInternalKey } from './internal-keys.js';
import { createTokenSigner } from './internal-token.js';
import { openSpool, type Spool } from './spool.js';

const keys = { keys: [createInternalKey()] };
const now = () => new Date();
const roomy = { maxBytes: 1_000_000, maxDeliveries: 1_000 };
/** So long that nothing is tried again while a test runs. */
const patient = { baseMs: 60_000, maxMs: 60_000 };
let directory: string;
let core: InternalCore;
const stores: EdgeStore[] = [];
const servers: Server[] = [];
let logLines: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-edge-'));
  core = await startInternalCore(keys);
  logLines = [];
});

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.stop()));
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  await core.close();
  await rm(directory, { recursive: true, force: true });
});

async function startEdge(
  coreURL: string | readonly string[] = core.url,
  limits = roomy,
  clock = now,
  backoff = { baseMs: 5, maxMs: 40 },
): Promise<{ readonly store: EdgeStore; readonly spool: Spool }> {
  const spool = await openSpool(directory, limits, now);
  const sign = createTokenSigner(keys, clock);
  if (sign === undefined) throw new Error('The keys cannot sign.');
  const store = createEdgeStore({
    ...{ spool, now, forwarder: createForwarder([coreURL].flat(), sign, clock), onForwarded() {} },
    log: createLog('info', [], { write: (line) => void logLines.push(line) }),
    backoff,
    random: () => 1,
  });
  stores.push(store);
  return { store, spool };
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

function toDelivery(id: string, source = 'github') {
  return { id, source, headers: { 'x-github-event': 'push' }, body: Buffer.from(`body of ${id}`) };
}

const down = async () => {
  throw new Error('down');
};
const storedIds = () => core.stored.map(({ id }) => id);

it('forwards without touching the disk, and passes on what the core says', async () => {
  const { store, spool } = await startEdge();
  expect(await store.storeDelivery(toDelivery('a'))).toBe('stored');
  expect(await store.storeDelivery(toDelivery('a'))).toBe('duplicate');
  expect(core.stored).toEqual([toDelivery('a')]);
  expect(spool.depth().waiting.deliveries).toBe(0);
});

it('keeps on disk what the core does not take, and forwards it later, body and all', async () => {
  core.storeWith(down);
  const { store, spool } = await startEdge();
  for (const id of ['a', 'b', 'c']) expect(await store.storeDelivery(toDelivery(id))).toBe('stored');
  expect(spool.depth().waiting.deliveries).toBe(3);
  core.storeWith(undefined);
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
  const stored = core.stored.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(stored).toEqual(['a', 'b', 'c'].map((id) => toDelivery(id)));
  expect((await readdir(directory)).sort()).toEqual(['damaged', 'rejected']);
  const text = logLines.join('');
  expect(text.match(/does not take deliveries/g)).toHaveLength(1);
  expect(text.match(/takes deliveries again/g)).toHaveLength(1);
});

it('forwards in the order of arrival, sixteen at a time', async () => {
  core.storeWith(down);
  const { store } = await startEdge();
  const ids = Array.from({ length: 48 }, (_, index) => String(index).padStart(2, '0'));
  for (const id of ids) await store.storeDelivery(toDelivery(id));
  await store.stop();
  core.storeWith(undefined);
  const { spool } = await startEdge();
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
  for (const start of [0, 16, 32]) {
    expect(
      storedIds()
        .slice(start, start + 16)
        .sort(),
    ).toEqual(ids.slice(start, start + 16));
  }
});

it('goes on with what the process before left, and loses nothing when it stops', async () => {
  core.storeWith(down);
  const first = await startEdge();
  await first.store.storeDelivery(toDelivery('a'));
  await first.store.stop();
  expect(logLines.join('')).toContain('stay in the spool');
  core.storeWith(undefined);
  const { spool } = await startEdge();
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
  expect(storedIds()).toEqual(['a']);
});

it('asks the next core where one does not take it, and goes on with that one', async () => {
  let requests = 0;
  const busy = await listen((_request, answer) => {
    requests += 1;
    answer.writeHead(503).end();
  });
  const { store, spool } = await startEdge(['http://127.0.0.1:1', busy, core.url]);
  for (const id of ['a', 'b', 'c']) await store.storeDelivery(toDelivery(id));
  expect([storedIds(), requests, spool.depth().waiting.deliveries]).toEqual([['a', 'b', 'c'], 1, 0]);
});

it('does not ask a core again that just took nothing: straight to disk', async () => {
  let requests = 0;
  const url = await listen((_request, answer) => {
    requests += 1;
    answer.writeHead(503).end();
  });
  const { store, spool } = await startEdge(url, roomy, now, patient);
  await store.storeDelivery(toDelivery('a'));
  await expect.poll(() => requests).toBe(2);
  await store.storeDelivery(toDelivery('b'));
  expect(requests).toBe(2);
  expect(spool.depth().waiting.deliveries).toBe(2);
});

it('lets a fresh delivery go ahead once the core takes deliveries again', async () => {
  core.storeWith(down);
  const { store } = await startEdge();
  for (const id of ['a', 'b']) await store.storeDelivery(toDelivery(id));
  await store.stop();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  core.storeWith(async ({ id }) => {
    if (id === 'b') await held;
    return 'stored';
  });
  const { store: next, spool } = await startEdge();
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(1);
  core.storeWith(undefined);
  expect(await next.storeDelivery(toDelivery('fresh'))).toBe('stored');
  expect(storedIds()).toEqual(['fresh']);
  expect(spool.depth().waiting.deliveries).toBe(1);
  letGo();
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
});

it('asks the core after all when the disk takes nothing', async () => {
  core.storeWith(down);
  const { store, spool } = await startEdge(core.url, { ...roomy, maxDeliveries: 1 }, now, patient);
  await store.storeDelivery(toDelivery('a'));
  await expect.poll(() => core.logLines.filter((line) => line.includes('could not')).length).toBe(2);
  core.storeWith(undefined);
  expect(await store.storeDelivery(toDelivery('b'))).toBe('stored');
  expect([storedIds(), spool.depth().waiting.deliveries]).toEqual([['b'], 1]);
});

it('throws when the core refuses for good what nobody was told of yet', async () => {
  const { store, spool } = await startEdge();
  await expect(store.storeDelivery(toDelivery('a', 'gitlab'))).rejects.toMatchObject({ code: 'rejected' });
  expect(spool.depth().waiting.deliveries).toBe(0);
});

it('sets aside with the reason what the core refuses for good, and goes on with the rest', async () => {
  core.storeWith(down);
  const { store, spool } = await startEdge();
  await store.storeDelivery(toDelivery('a'));
  await store.storeDelivery(toDelivery('b', 'gitlab'));
  await store.storeDelivery(toDelivery('c'));
  core.storeWith(undefined);
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
  expect(storedIds().toSorted()).toEqual(['a', 'c']);
  const reason = await readFile(join(directory, 'rejected', '0000000000000002.delivery.reason'), 'utf8');
  expect(reason).toBe('unknown_source\n');
  expect(logLines.join('')).toContain('"outcome":"unknown_source"');
});

it('sets aside a damaged file, and goes on with the rest', async () => {
  core.storeWith(down);
  const first = await startEdge();
  for (const id of ['a', 'b']) await first.store.storeDelivery(toDelivery(id));
  await first.store.stop();
  await writeFile(join(directory, '0000000000000001.delivery'), 'not what was written');
  core.storeWith(undefined);
  const { spool } = await startEdge();
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(0);
  expect(storedIds()).toEqual(['b']);
  expect(await readdir(join(directory, 'damaged'))).toEqual(['0000000000000001.delivery']);
  expect(logLines.join('')).toContain('is damaged');
});

it('throws once the spool is full', async () => {
  core.storeWith(down);
  const { store } = await startEdge(core.url, { maxBytes: 1_000_000, maxDeliveries: 1 });
  await store.storeDelivery(toDelivery('a'));
  await expect(store.storeDelivery(toDelivery('b'))).rejects.toMatchObject({ code: 'unavailable' });
});

it.each([
  ['200 of something else', 200, {}],
  ['202 of something else', 202, {}],
  ['404 of something else', 404, {}],
  ['a redirect', 307, { location: 'http://127.0.0.1:1/' }],
  ['an outcome with the wrong status', 500, { 'x-opsaicortex-outcome': 'stored' }],
])('does not take %s for an answer of the core', async (_what, status, headers) => {
  const url = await listen((_request, answer) => answer.writeHead(status, headers).end('{}'));
  const { store, spool } = await startEdge(url);
  expect(await store.storeDelivery(toDelivery('a'))).toBe('stored');
  expect(spool.depth().waiting.deliveries).toBe(1);
  expect(logLines.join('')).toContain(`"reason":"HTTP ${status}"`);
});

it('is not held up by deliveries that the core breaks on', async () => {
  const url = await listen(async (request, answer) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const isBad = text.includes('"bad');
    answer.writeHead(isBad ? 500 : 202, isBad ? {} : { 'x-opsaicortex-outcome': 'stored' }).end();
  });
  core.storeWith(down);
  const first = await startEdge();
  const bad = Array.from({ length: 40 }, (_, index) => `bad-${index}`);
  for (const id of [...bad, 'good']) await first.store.storeDelivery(toDelivery(id));
  await first.store.stop();
  const { spool } = await startEdge(url);
  await expect.poll(() => spool.depth().waiting.deliveries).toBe(40);
});

it('says why the core may refuse its tokens: the clocks differ, or the keys', async () => {
  const stranger = await startInternalCore({ keys: [createInternalKey()] });
  const { store: other } = await startEdge(stranger.url);
  await other.storeDelivery(toDelivery('a'));
  await stranger.close();
  expect(logLines.join('')).toContain('must hold the key that signs here');
  await other.stop();
  await rm(join(directory, '0000000000000001.delivery'));
  const late = () => new Date(Date.now() - 600_000);
  const { store } = await startEdge(core.url, { maxBytes: 1_000_000, maxDeliveries: 10 }, late);
  expect(await store.storeDelivery(toDelivery('a'))).toBe('stored');
  expect(logLines.join('')).toMatch(/The core's clock is (?:600|599) s ahead of this one/);
});
