import { afterEach, expect, it } from 'vitest';
import { pinnedFetch } from './pinned-fetch.js';
import { type Answer, changeSuccess } from './scripted-answer.js';
import { type ScriptedServer, startScriptedServer } from './scripted-server.js';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(answer?: Answer): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  servers.push(server);
  return server;
}

it('remembers what it was asked, and decodes forms', async () => {
  const server = await start({ status: 201, body: { id: 1 } });
  const body = new URLSearchParams({ text: 'a & b' });
  const answer = await fetch(`${server.baseURL}/messages?x=1`, {
    method: 'POST',
    body,
    headers: { 'X-A': 'b' },
  });
  expect([answer.status, await answer.json()]).toEqual([201, { id: 1 }]);
  expect(server.requests).toMatchObject([
    { method: 'POST', path: '/messages?x=1', text: 'a & b', headers: { 'x-a': 'b' } },
  ]);
});

it('chooses its answer by the request', async () => {
  const { baseURL } = await start(({ path }) => ({ status: path === '/here' ? 200 : 404 }));
  expect((await fetch(`${baseURL}/here`)).status).toBe(200);
  expect((await fetch(`${baseURL}/there`)).status).toBe(404);
});

it('sends a bomb that is small on the wire, and JSON when it is inflated', async () => {
  const { baseURL } = await start({ body: { id: 7 }, gzipBombBytes: 8 * 1024 * 1024 });
  const text = await (await fetch(baseURL)).text();
  expect(text.length).toBeGreaterThan(8 * 1024 * 1024);
  expect(JSON.parse(text)).toEqual({ id: 7 });
});

it('drops connections before and within the answer', async () => {
  const before = await start({ drop: 'before-headers' });
  await expect(fetch(before.baseURL)).rejects.toThrow('fetch failed');
  const within = await start({ drop: 'in-body' });
  await expect(fetch(within.baseURL).then((answer) => answer.text())).rejects.toThrow('terminated');
});

it('notices when a client hangs up on an answer that does not end', async () => {
  const server = await start({ body: 'beginning', hang: 'before-end' });
  const reader = (await fetch(server.baseURL)).body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('beginning');
  await reader?.cancel();
  await expect(server.hangUp).resolves.toBeUndefined();
});

it('cuts off who still waits when it is closed, and closes twice', async () => {
  const server = await start({ hang: 'before-headers' });
  const waiting = fetch(server.baseURL);
  await server.firstRequest;
  await Promise.all([server.close(), expect(waiting).rejects.toThrow()]);
  await server.close();
});

it('repeats what it was asked', async () => {
  const { baseURL } = await start({ status: 400, echo: true });
  const answer = await fetch(baseURL, { headers: { authorization: 'Bearer s3cret' } });
  expect(await answer.text()).toContain('s3cret');
});

it('changes successes and leaves redirects alone', async () => {
  const answer = changeSuccess(
    ({ path }) => (path === '/' ? { status: 302, headers: { location: '/log' } } : {}),
    {
      body: 'changed',
    },
  );
  const { baseURL } = await start(answer);
  expect(await (await fetch(baseURL)).text()).toBe('changed');
});

it('is the only host that the pinned fetch asks', async () => {
  const [one, other] = [await start(), await start()];
  const pinned = pinnedFetch(one.baseURL);
  expect((await pinned(new URL('/a', one.baseURL))).status).toBe(200);
  expect((await pinned(new Request(`${one.baseURL}/b`))).status).toBe(200);
  await expect(pinned(other.baseURL)).rejects.toThrow('other than its baseURL');
  expect(other.requests).toEqual([]);
});
