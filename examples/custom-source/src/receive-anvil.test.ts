import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { consoleSink } from '@opsaicortex/sink-console';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { receiveAnvil } from './receive-anvil.js';
import { startAnvil } from './start-anvil.js';

const secret = 'a-webhook-secret-of-anvil';
const token = 'anvil-token';
const log = [
  '$ node --test',
  "src/total.ts(12,3): error TS2304: Cannot find name 'roundHalfEven'.",
  'The stage cracked: exit code 2.',
].join('\n');
const messages: string[] = [];

const anvil = await startAnvil({ token, log });
const sink = consoleSink({ write: (message) => void messages.push(message) });
const server = receiveAnvil({ secrets: [secret], baseURL: anvil.url, token }, sink);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP

beforeEach(() => {
  messages.length = 0;
});
afterAll(async () => {
  server.close().closeAllConnections();
  await anvil.close();
});

function strike(outcome: string, signedWith = secret): Promise<Response> {
  const build = {
    id: 'b-81',
    attempt: 1,
    project: 'acme/checkout',
    recipe: 'release',
    outcome,
    page: `${anvil.url}/acme/checkout/b-81`,
    commit: '3f2a9c1',
    branch: 'main',
    ended: '2026-01-01T00:03:20Z',
  };
  const body = JSON.stringify({ event: 'build.ended', build });
  const signature = createHmac('sha256', signedWith).update(body).digest('hex');
  const headers = { 'x-anvil-signature': signature, 'x-anvil-strike': 'strike-1' };
  return fetch(url, { method: 'POST', headers, body });
}

it('explains a cracked build with the line of its log', async () => {
  const answer = await strike('cracked');
  expect([answer.status, await answer.json()]).toEqual([202, { status: 'done' }]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('acme/checkout');
  expect(messages[0]).toContain("Cannot find name 'roundHalfEven'");
});

it('is silent about a sound build', async () => {
  const answer = await strike('sound');
  expect([answer.status, await answer.json()]).toEqual([202, { status: 'ignored' }]);
  expect(messages).toEqual([]);
});

it('answers 401 to a forged webhook and tells nobody', async () => {
  const answer = await strike('cracked', 'a-secret-of-somebody-else');
  expect([answer.status, messages]).toEqual([401, []]);
});
