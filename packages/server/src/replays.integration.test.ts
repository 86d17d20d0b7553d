import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEmbedded, type TestStorage } from './testing/storages.js';
import { adminToken, startWorld, type TestWorld } from './testing/test-world.js';

let storage: TestStorage;
let world: TestWorld;

beforeAll(async () => {
  storage = await makeEmbedded();
  world = await startWorld(storage, { retry: { attempts: 1, baseDelayMs: 20, maxDelayMs: 100 } });
});

afterAll(async () => {
  await world.close();
  await storage.remove();
});

async function replay(filter: object) {
  const answer = await fetch(`${world.server.url}/api/v1/deliveries/replay`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(filter),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

it('replays what a filter names, oldest first, up to a limit, and says whether there is more', async () => {
  const { github, slack } = world;
  github.failNext({ path: /acme\/replayed.*jobs/, status: 502, times: 3 });
  const ids: string[] = [];
  for (const number of [1, 2, 3]) {
    const jobs = [{ name: 'build', conclusion: 'failure' as const }];
    const id = await world.sendRun(github.addRun({ repository: `acme/replayed-${number}`, jobs }));
    expect((await world.settled(id)).detail).toMatchObject({ status: 'dead' });
    ids.push(id);
  }
  expect(slack.messages).toHaveLength(0);

  expect((await replay({ status: 'done' })).status).toBe(400);
  expect((await replay({ source: 'somebody' })).body).toEqual({ replayed: 0, hasMore: false });
  const until = '2020-01-01T00:00:00Z';
  expect((await replay({ until })).body).toEqual({ replayed: 0, hasMore: false });

  expect(await replay({ source: 'github', limit: 2 })).toEqual({
    status: 202,
    body: { replayed: 2, hasMore: true },
  });
  for (const id of ids.slice(0, 2)) {
    expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  }
  expect((await replay({ status: 'dead' })).body).toEqual({ replayed: 1, hasMore: false });
  expect((await world.settled(ids[2] ?? '')).detail).toMatchObject({ status: 'done' });
  expect(slack.messages).toHaveLength(3);
});
