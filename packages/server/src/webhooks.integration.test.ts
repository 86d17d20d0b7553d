import { createHmac, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEmbedded, type TestStorage } from './testing/storages.js';
import { startWorld, type TestWorld, webhookSecret } from './testing/test-world.js';

let storage: TestStorage;
let world: TestWorld;

beforeAll(async () => {
  storage = await makeEmbedded();
  world = await startWorld(storage, {
    requestTimeoutMs: 3_000,
    environment: { GITHUB_WEBHOOK_SECRET: `old-secret,${webhookSecret}` },
  });
});

afterAll(async () => {
  await world.close();
  await storage.remove();
});

function sign(body: Buffer, secret = webhookSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

async function post(
  body: Buffer | string,
  headers: Record<string, string | undefined> = {},
  path = '/webhooks/github',
) {
  const bytes = Buffer.from(body);
  const all = {
    'content-type': 'application/json',
    'x-github-event': 'ping',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': sign(bytes),
    ...headers,
  };
  const set = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const answer = await fetch(`${world.server.url}${path}`, {
    method: 'POST',
    body: bytes,
    headers: Object.fromEntries(set),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text,
    id: all['x-github-delivery'],
  };
}

it('answers every bad signature with the same 401, without a stack', async () => {
  const body = Buffer.from('{"zen":"x"}');
  const good = sign(body);
  const bad = [
    undefined,
    '',
    'sha256=',
    good.slice(0, -1),
    good.toUpperCase(),
    sign(body, 'other'),
    `${good}, ${good}`,
    good.replace('sha256', 'sha1'),
    'sha256=ü'.normalize('NFC').replace('ü', '\xfc'),
  ];
  const answers = await Promise.all(bad.map((signature) => post(body, { 'x-hub-signature-256': signature })));
  expect(answers.map(({ status }) => status)).toEqual(bad.map(() => 401));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.type).toContain('application/problem+json');
  expect(answers[0]?.text).not.toMatch(/stack|at .*\.[jt]s/);
});

it('takes both secrets while they are rotated', async () => {
  const body = Buffer.from('{}');
  expect((await post(body, { 'x-hub-signature-256': sign(body, 'old-secret') })).status).toBe(202);
  expect((await post(body)).status).toBe(202);
});

it('answers 400 to missing headers and ids that are too long, and 404 to an unknown source', async () => {
  expect((await post('{}', { 'x-github-event': undefined })).status).toBe(400);
  expect((await post('{}', { 'x-github-delivery': undefined })).status).toBe(400);
  expect((await post('{}', { 'x-github-delivery': 'x'.repeat(129) })).status).toBe(400);
  expect((await post('{}', {}, '/webhooks/nobody')).status).toBe(404);
});

it.each([
  ['malformed JSON', '{"action":', { 'x-github-event': 'workflow_run' }],
  ['an empty body', '', { 'x-github-event': 'workflow_run' }],
  ['bytes that are no text', '\xff\xfe\0', { 'x-github-event': 'workflow_run', 'content-type': undefined }],
  ['an unexpected shape', '{"action":"completed","workflow_run":7}', { 'x-github-event': 'workflow_run' }],
])('stores %s and marks it failed with the reason', async (_what, body, headers) => {
  const { status, id } = await post(Buffer.from(body, 'latin1'), headers);
  expect(status).toBe(202);
  expect((await world.settled(id)).detail).toMatchObject({ status: 'failed' });
  const delivery = (await world.api(`/api/v1/deliveries/${id}`)).body;
  expect(delivery).toMatchObject({ status: 'failed', reason: expect.stringContaining('[github]') });
  expect(JSON.stringify(delivery)).not.toContain('signature');
});

it('stores an unknown event as ignored, in any content type', async () => {
  const { id } = await post('{"x":1}', {
    'x-github-event': 'sponsorship',
    'content-type': 'text/x-strange; charset=nope',
  });
  expect((await world.settled(id)).detail).toMatchObject({ status: 'ignored' });
});

it('takes 26,214,400 bytes and refuses one more', async () => {
  const largest = Buffer.alloc(26_214_400, ' ');
  largest.write('{}');
  const { status, id } = await post(largest);
  expect(status).toBe(202);
  expect((await world.settled(id)).detail).toMatchObject({ status: 'ignored' });
  const refused = await post(Buffer.concat([largest, Buffer.from(' ')]));
  expect([refused.status, refused.type]).toEqual([413, expect.stringContaining('application/problem+json')]);
});

it('stores a delivery once that arrives a hundred times at the same moment', async () => {
  const { github } = world;
  const run = github.addRun({ repository: 'acme/hundred', jobs: [{ name: 'build', conclusion: 'failure' }] });
  const body = Buffer.from(JSON.stringify(github.webhookPayload(run)));
  const id = randomUUID();
  const headers = { 'x-github-event': 'workflow_run', 'x-github-delivery': id };
  const answers = await Promise.all(Array.from({ length: 100 }, () => post(body, headers)));
  const texts = answers.map(({ text }) => text);
  expect(texts.filter((text) => text === JSON.stringify({ deliveryId: id }))).toHaveLength(1);
  expect(texts.filter((text) => text === JSON.stringify({ deliveryId: id, duplicate: true }))).toHaveLength(
    99,
  );
  await world.settled(id);
  expect(world.slack.messages).toHaveLength(1);
});

it('answers 408 to a body that does not arrive in time', async () => {
  const { hostname, port } = new URL(world.server.url);
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write('POST /webhooks/github HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
    });
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain('application/problem+json');
});
