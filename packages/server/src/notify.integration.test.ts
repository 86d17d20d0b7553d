import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEmbedded, type TestStorage } from './testing/storages.js';
import { startWorld, type TestWorld } from './testing/test-world.js';

let storage: TestStorage;
let world: TestWorld;

beforeAll(async () => {
  storage = await makeEmbedded();
  const channels = ['ci', 'ops'].map((name, index) => ({ id: `C0CI00000${index + 1}`, name }));
  world = await startWorld(storage, { environment: { SLACK_CHANNEL: '#ci,#ops' } }, { channels });
});

afterAll(async () => {
  await world.close();
  await storage.remove();
});

function failRun(repository: string) {
  return world.github.addRun({ repository, jobs: [{ name: 'build', conclusion: 'failure' }] });
}

async function notificationsOf(repository: string): Promise<readonly Record<string, unknown>[]> {
  const { body } = await world.api(`/api/v1/incidents?repository=${repository}`);
  const [incident] = body.items as { id: string }[];
  const detail = await world.api(`/api/v1/incidents/${incident?.id}`);
  return detail.body.notifications as Record<string, unknown>[];
}

it('tells the other destinations when one fails for good, and names the one that failed', async () => {
  const { slack } = world;
  slack.failNext({ method: 'chat.postMessage', channel: '#ci', error: 'channel_not_found' });
  const id = await world.sendRun(failRun('acme/half'));
  expect((await world.settled(id)).stage).toBe('failed');
  const { body } = await world.api(`/api/v1/deliveries/${id}`);
  expect(body).toMatchObject({
    status: 'dead',
    reason: expect.stringMatching(/^#ci: notify: rejected: \[slack\]/),
  });
  expect(await notificationsOf('acme/half')).toMatchObject([
    { destination: '#ci', state: 'failed' },
    { destination: '#ops', state: 'sent' },
  ]);
  expect(slack.messages.filter(({ channel }) => channel === 'C0CI000002')).toHaveLength(1);

  await world.api(`/api/v1/deliveries/${id}/replay`, 'POST');
  expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  expect(slack.messages).toHaveLength(2);
});

it('waits as long as Slack asks, and tells nobody twice meanwhile', async () => {
  const { slack } = world;
  const before = slack.messages.length;
  slack.failNext({ method: 'chat.postMessage', channel: '#ci', error: 'ratelimited', retryAfterSeconds: 1 });
  const startedAt = performance.now();
  const id = await world.sendRun(failRun('acme/limited'));
  expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  expect(performance.now() - startedAt).toBeGreaterThan(1_000);
  expect(slack.messages).toHaveLength(before + 2);
});

it('gives up after the last try, keeps what the destination said, and does not surprise it with a resolution', async () => {
  world.slack.failNext({ method: 'chat.postMessage', channel: '#ops', status: 503, times: 3 });
  const id = await world.sendRun(failRun('acme/sink-down'));
  expect((await world.settled(id)).stage).toBe('failed');
  expect(await notificationsOf('acme/sink-down')).toMatchObject([
    { destination: '#ci', state: 'sent' },
    { destination: '#ops', state: 'failed', reason: expect.stringContaining('unavailable') },
  ]);

  const before = world.slack.messages.length;
  const green = world.github.addRun({ repository: 'acme/sink-down' });
  expect((await world.settled(await world.sendRun(green))).detail).toMatchObject({ status: 'done' });
  expect(await notificationsOf('acme/sink-down')).toMatchObject([{ state: 'edited' }, { state: 'failed' }]);
  expect(world.slack.messages).toHaveLength(before);
});

it('makes one incident and one message a destination of many failures that arrive together', async () => {
  const { slack } = world;
  const before = slack.messages.length;
  const ids = await Promise.all(Array.from({ length: 6 }, () => world.sendRun(failRun('acme/together'))));
  const ends = await Promise.all(ids.map((id) => world.settled(id)));
  expect(ends.map(({ detail }) => detail?.status)).toEqual(Array(6).fill('done'));
  expect(slack.messages).toHaveLength(before + 2);
  const { body } = await world.api('/api/v1/incidents?repository=acme/together');
  expect(body.items).toMatchObject([{ occurrenceCount: 6 }]);
});
