import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithServices } from './testing/services.js';
import { makeEmbedded, makePostgres, makePostgresAndRedis, type TestStorage } from './testing/storages.js';
import { startWorld, type TestWorld } from './testing/test-world.js';

const log = [
  '2026-11-20T10:00:00.0000000Z ##[group]Run npm test',
  '2026-11-20T10:00:01.0000000Z ##[endgroup]',
  "2026-11-20T10:00:02.0000000Z src/add.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  '2026-11-20T10:00:03.0000000Z ##[error]Process completed with exit code 2.',
].join('\n');

function wayOfARun(make: () => Promise<TestStorage>): void {
  let storage: TestStorage;
  let world: TestWorld;

  beforeAll(async () => {
    storage = await make();
    world = await startWorld(storage);
  });

  afterAll(async () => {
    await world.close();
    await storage.remove();
  });

  it('explains a failed run in one message, edits it when it recurs, and says when it is resolved', async () => {
    const { github, slack } = world;
    const jobs = [{ name: 'build', conclusion: 'failure' as const, log }];
    const first = github.addRun({ repository: 'acme/shop', jobs, updatedAt: '2026-11-20T10:00:00Z' });
    const firstId = await world.sendRun(first);
    expect((await world.settled(firstId)).detail).toMatchObject({ status: 'done' });
    expect(slack.messages).toHaveLength(1);
    expect(JSON.stringify(slack.messages[0])).toContain('TS2322');

    const second = github.addRun({ repository: 'acme/shop', jobs, updatedAt: '2026-11-20T11:00:00Z' });
    await world.settled(await world.sendRun(second));
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.edits).toHaveLength(1);

    const green = github.addRun({ repository: 'acme/shop', updatedAt: '2026-11-20T12:00:00Z' });
    expect((await world.settled(await world.sendRun(green))).detail).toMatchObject({ status: 'done' });
    expect(slack.messages).toHaveLength(1);
    expect(slack.messages[0]?.edits).toHaveLength(2);
    expect(JSON.stringify(slack.messages[0]?.blocks)).toMatch(/resolved/i);

    const { body } = await world.api('/api/v1/incidents?repository=acme/shop');
    const [incident] = body.items as { id: string }[];
    const detail = (await world.api(`/api/v1/incidents/${incident?.id}`)).body;
    expect(detail).toMatchObject({
      status: 'resolved',
      occurrenceCount: 2,
      insight: { verdict: 'explained' },
      occurrences: [{ runUrl: expect.stringContaining('http') }, { deliveryId: firstId }],
      notifications: [
        { sink: 'slack', destination: '#ci', state: 'edited', edits: 2, messageId: slack.messages[0]?.ts },
      ],
    });
  });

  it('counts the same run once, whatever delivery brings it', async () => {
    const { github, slack } = world;
    const before = slack.requests.length;
    const run = github.addRun({
      repository: 'acme/twice',
      jobs: [{ name: 'build', conclusion: 'failure', log }],
    });
    await world.settled(await world.sendRun(run));
    const again = await world.settled(await world.sendRun(run));
    expect(again.detail).toMatchObject({ status: 'ignored' });
    expect(slack.requests.length - before).toBe(1);
  });

  it('ends job events as done and green runs without an incident as ignored, and tells nobody', async () => {
    const { github, slack, server } = world;
    const before = slack.requests.length;
    const run = github.addRun({ repository: 'acme/green', jobs: [{ name: 'build' }] });
    const [job] = run.jobs;
    const payload = job === undefined ? {} : github.jobWebhookPayload(run, job);
    const options = { secret: 'stand-in-webhook-secret' };
    const sent = await github.deliver(`${server.url}/webhooks/github`, 'workflow_job', payload, options);
    expect((await world.settled(sent.guid)).detail).toMatchObject({ status: 'done' });
    expect((await world.settled(await world.sendRun(run))).detail).toMatchObject({ status: 'ignored' });
    expect(slack.requests).toHaveLength(before);
  });

  it('tries again while GitHub is down, then gives up and says which stage failed', async () => {
    const { github } = world;
    github.failNext({ path: /\/acme\/down\/.*jobs/, status: 502, times: 3 });
    const run = github.addRun({
      repository: 'acme/down',
      jobs: [{ name: 'build', conclusion: 'failure', log }],
    });
    const id = await world.sendRun(run);
    expect((await world.settled(id)).stage).toBe('failed');
    const { body } = await world.api(`/api/v1/deliveries/${id}`);
    expect(body).toMatchObject({
      status: 'dead',
      reason: expect.stringMatching(/^investigate: unavailable: \[github\]/),
    });

    const replay = await world.api(`/api/v1/deliveries/${id}/replay`, 'POST');
    expect(replay.status).toBe(202);
    expect((await world.settled(id)).detail).toMatchObject({ status: 'done' });
  });

  it('tells people that a log is gone instead of staying silent', async () => {
    const { github, slack } = world;
    const run = github.addRun({
      repository: 'acme/gone',
      jobs: [{ name: 'build', conclusion: 'failure', log }],
    });
    for (const job of run.jobs) github.loseLog(job.id);
    expect((await world.settled(await world.sendRun(run))).detail).toMatchObject({ status: 'done' });
    expect(JSON.stringify(slack.messages.at(-1))).toMatch(/gone|deleted|no longer/i);
  });

  it('resolves an incident whose green run was handled first', async () => {
    const { github, slack } = world;
    const jobs = [{ name: 'build', conclusion: 'failure' as const, log }];
    const failed = github.addRun({ repository: 'acme/late', jobs, updatedAt: '2026-11-20T10:00:00Z' });
    const green = github.addRun({ repository: 'acme/late', updatedAt: '2026-11-20T11:00:00Z' });
    const greenId = await world.sendRun(green);
    await world.settled(greenId);
    await world.settled(await world.sendRun(failed));
    expect((await world.settled(greenId)).detail).toMatchObject({ status: 'done' });
    expect(JSON.stringify(slack.messages.at(-1)?.blocks)).toMatch(/resolved/i);
  });

  it('accounts for everything it received, and writes no secret', async () => {
    const { body } = await world.api('/api/v1/conservation');
    const { received, ...rest } = body as Record<string, number>;
    expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(received);
    expect(rest.inFlight).toBe(0);
    expect(world.logLines.join('')).not.toMatch(
      /stand-in-(?:webhook-secret|admin-token|github-token)|xoxb-stand-in/,
    );
  });
}

describe('embedded', () => wayOfARun(makeEmbedded));
await describeWithServices('on PostgreSQL', ['PostgreSQL'], () => wayOfARun(makePostgres));
await describeWithServices('on PostgreSQL and Redis', ['PostgreSQL', 'Redis'], () =>
  wayOfARun(makePostgresAndRedis),
);
