import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubStandIn } from './github-stand-in.js';
import { type LocalServer, listen } from './listen.js';
import { startGitHubStandIn } from './start-github-stand-in.js';

interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const secret = 'secret';
let standIn: GitHubStandIn;
let receiver: LocalServer;
let received: Received[];
let status: number;

beforeEach(async () => {
  received = [];
  status = 202;
  standIn = await startGitHubStandIn();
  receiver = await listen();
  receiver.onRequest(async (incoming, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    received.push({ headers: incoming.headers, body: Buffer.concat(chunks) });
    response.writeHead(status).end('{}');
  });
});
afterEach(async () => {
  await standIn.close();
  await receiver.close();
});

const get = async (path: string): Promise<unknown> => (await fetch(`${standIn.url}${path}`)).json();
const hookPath = async (): Promise<string> => {
  const [hook] = standIn.deliveries();
  return `/repos/a/b/hooks/${hook?.hookId}/deliveries`;
};

describe('a webhook', () => {
  it('is signed and named as GitHub does', async () => {
    const payload = standIn.webhookPayload(standIn.addRun({ repository: 'a/b' }));
    const { guid } = await standIn.deliver(receiver.origin, 'workflow_run', payload, { secret });
    const [{ headers, body }] = received as [Received];
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-github-event': 'workflow_run',
      'x-github-delivery': guid,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`,
    });
    expect(headers['user-agent']).toMatch(/^GitHub-Hookshot\//);
    expect(JSON.parse(body.toString())).toEqual(payload);
  });

  it('can be a form', async () => {
    await standIn.deliver(receiver.origin, 'ping', { zen: 'a & b' }, { secret, contentType: 'form' });
    const [{ headers, body }] = received as [Received];
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(new URLSearchParams(body.toString()).get('payload')).toBe('{"zen":"a & b"}');
  });

  it('is recorded when nobody answers', async () => {
    await receiver.close();
    const outcome = await standIn.deliver(receiver.origin, 'ping', { zen: 'x' }, { secret });
    expect(outcome).toMatchObject({ status: 'failed to connect to host', statusCode: 502 });
  });
});

describe('the list of deliveries', () => {
  it('pages by cursor, newest first', async () => {
    const repository = { id: 1, full_name: 'a/b' };
    for (const zen of ['1', '2', '3']) standIn.loseDelivery('ping', { zen, repository }, { secret });
    const [newest, , oldest] = standIn.deliveries();
    const first = await fetch(`${standIn.url}${await hookPath()}?per_page=2`);
    expect(await first.json()).toMatchObject([{ id: newest?.id, status_code: 502, repository_id: 1 }, {}]);
    const next = /<(.*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await fetch(next);
    expect(await second.json()).toMatchObject([{ id: oldest?.id }]);
    expect(second.headers.get('link')).toBeNull();
    expect((await fetch(`${standIn.url}${await hookPath()}?cursor=nonsense`)).status).toBe(422);
  });

  it('holds what was sent', async () => {
    const payload = { zen: 'x', repository: { id: 1, full_name: 'a/b' } };
    const { id } = standIn.loseDelivery('ping', payload, { secret, deliveryId: 'guid' });
    expect(await get(`${await hookPath()}/${id}`)).toMatchObject({
      guid: 'guid',
      request: { headers: { 'X-GitHub-Delivery': 'guid', 'X-GitHub-Event': 'ping' }, payload },
    });
  });

  it('tells the hooks of a repository', async () => {
    standIn.loseDelivery(
      'ping',
      { repository: { id: 1, full_name: 'a/b' } },
      { secret, url: 'https://x.example' },
    );
    expect(await get('/repos/a/b/hooks')).toMatchObject([
      { active: true, config: { url: 'https://x.example' } },
    ]);
    expect(await get('/repos/c/d/hooks')).toEqual([]);
  });

  it('delivers again, under the same GUID and with the same bytes', async () => {
    status = 503;
    const payload = { zen: 'x', repository: { id: 1, full_name: 'a/b' } };
    const { id, guid } = await standIn.deliver(receiver.origin, 'ping', payload, { secret });
    status = 202;
    const answer = await fetch(`${standIn.url}${await hookPath()}/${id}/attempts`, { method: 'POST' });
    expect(answer.status).toBe(202);
    await standIn.settle();
    expect(received[1]?.body).toEqual(received[0]?.body);
    expect(standIn.deliveries()).toMatchObject([
      { guid, redelivery: true, statusCode: 202, status: 'OK' },
      { guid, redelivery: false, statusCode: 503 },
    ]);
  });
});
