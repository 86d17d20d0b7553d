import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import { type BoundedFetchOptions, boundedFetch } from './bounded-fetch.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
}

const call = (url: string, more: Partial<BoundedFetchOptions> = {}) =>
  boundedFetch({ adapter: 'test', url, signal: new AbortController().signal, ...more });

it('returns status, headers and JSON of the configured host, though it is private', async () => {
  const url = await serve((_, answer) => answer.setHeader('x-a', 'b').end('{"a":1}'));
  const response = await call(url);
  expect([response.status, response.headers.get('x-a')]).toEqual([200, 'b']);
  expect(await response.json()).toEqual({ a: 1 });
});

it('refuses a private address that did not come from configuration, before it connects', async () => {
  let requests = 0;
  const url = await serve((_, answer) => {
    requests += 1;
    answer.end();
  });
  await expect(call(url, { trustUrl: false })).rejects.toMatchObject({ code: 'rejected' });
  await expect(call('https://127.0.0.1/', { trustUrl: false })).rejects.toThrow('not public');
  await expect(call('https://[::ffff:169.254.169.254]/', { trustUrl: false })).rejects.toThrow('not public');
  await expect(call('https://2130706433/', { trustUrl: false })).rejects.toThrow('not public');
  await expect(call('file:///etc/passwd', { trustUrl: false })).rejects.toThrow('protocol');
  expect(requests).toBe(0);
});

it('refuses a private address for an injected fetch, too', async () => {
  const asked: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(input);
    return new Response('inside');
  };
  await expect(call('https://169.254.169.254/', { trustUrl: false, fetch })).rejects.toThrow('not public');
  const leadingInside: typeof globalThis.fetch = async () =>
    new Response(null, { status: 302, headers: { location: 'https://10.0.0.1/' } });
  const redirected = call('https://ci.example/', { redirect: 'public', fetch: leadingInside });
  await expect(redirected).rejects.toThrow('not public');
  expect(asked).toEqual([]);
});

it('checks a name after it was resolved', async () => {
  await expect(call('https://localhost:8443/', { trustUrl: false })).rejects.toMatchObject({
    code: 'rejected',
    message: expect.stringContaining('resolves to an address that is not public'),
  });
});

it('stops at the byte cap after decompression', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000));
  const url = await serve((_, answer) => answer.setHeader('content-encoding', 'gzip').end(bomb));
  const response = await call(url, { maxBytes: 100_000 });
  await expect(response.text()).rejects.toMatchObject({ code: 'rejected' });
});

it('does not follow a redirect unless told to, and then not to a private address of another host', async () => {
  let secretSeen: string | undefined;
  const other = await serve((request, answer) => {
    secretSeen = request.headers.authorization;
    answer.end('other');
  });
  const url = await serve((_, answer) => answer.writeHead(302, { location: other }).end());
  const headers = { Authorization: 'Bearer s3cret' };
  await expect(call(url, { headers })).rejects.toThrow('Refused to follow a redirect');
  await expect(call(url, { headers, redirect: 'same-host' })).rejects.toThrow('Refused to follow a redirect');
  await expect(call(url, { headers, redirect: 'public' })).rejects.toMatchObject({ code: 'rejected' });
  const allowedHosts = [new URL(other).host];
  const followed = await call(url, { headers, redirect: 'public', allowedHosts });
  expect([await followed.text(), secretSeen]).toEqual(['other', undefined]);
  expect((await call(url, { redirect: 'manual' })).headers.get('location')).toBe(other);
});

it('gives up on a redirect loop', async () => {
  const url = await serve((_, answer) => answer.writeHead(302, { location: '/again' }).end());
  await expect(call(url, { redirect: 'same-host' })).rejects.toThrow('Too many redirects');
});

it.each([
  [401, 'authentication', false],
  [404, 'rejected', false],
  [429, 'rate_limited', true],
  [503, 'unavailable', true],
])('turns %i into %s', async (status, code, isRetryable) => {
  const url = await serve((_, answer) => answer.writeHead(status, { 'retry-after': '7' }).end('s3cret'));
  await expect(call(url)).rejects.toMatchObject({ code, isRetryable, status, retryAfterMs: 7000 });
});

it('turns a dropped connection, a broken answer and a late one into their codes', async () => {
  const dropped = await serve((request) => request.socket.destroy());
  await expect(call(dropped)).rejects.toMatchObject({ code: 'unavailable' });
  const broken = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '10' }).write('half');
    setImmediate(() => answer.destroy());
  });
  await expect(call(broken).then((response) => response.text())).rejects.toMatchObject({
    code: 'unavailable',
  });
  const silent = await serve(() => undefined);
  await expect(call(silent, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'timeout' });
  const dripping = await serve((_, answer) => void answer.write('drip'));
  await expect(call(dripping, { timeoutMs: 100 }).then((response) => response.text())).rejects.toMatchObject({
    code: 'timeout',
  });
});

it('rethrows the reason of the caller', async () => {
  const url = await serve(() => undefined);
  const controller = new AbortController();
  const pending = call(url, { signal: controller.signal });
  controller.abort(new Error('shutdown'));
  await expect(pending).rejects.toThrow('shutdown');
});

it('lets no URL, header or body into an error', async () => {
  const url = await serve((_, answer) => answer.end('{"token":"s3cret-body"'));
  const headers = { authorization: 's3cret-header' };
  const broken = call(`${url}/s3cret-path`, { headers }).then((response) => response.json());
  const error: unknown = await broken.catch((reason: unknown) => reason);
  expect(OpsError.isInstance(error) && error.code).toBe('invalid_output');
  expect(inspect(error, { depth: 8 })).not.toContain('s3cret');
});
