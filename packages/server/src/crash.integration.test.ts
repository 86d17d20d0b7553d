import type { GitHubStandIn, SlackStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, type ServerProcess } from './testing/server-process.js';
import { describeWithServices } from './testing/services.js';
import { makeEmbedded, makePostgresAndRedis, type TestStorage } from './testing/storages.js';
import { adminToken, startStandIns, toEnvironment, webhookSecret } from './testing/test-world.js';

function crashes(make: () => Promise<TestStorage>): void {
  let storage: TestStorage;
  let github: GitHubStandIn;
  let slack: SlackStandIn;
  const processes: ServerProcess[] = [];

  beforeEach(async () => {
    storage = await make();
    ({ github, slack } = await startStandIns());
  });

  afterEach(async () => {
    for (const running of processes) running.kill('SIGKILL');
    await Promise.all(processes.splice(0).map(({ ended }) => ended));
    await Promise.all([github.close(), slack.close()]);
    await storage.remove();
  });

  function start(): ServerProcess {
    const started = runCommand(['start'], toEnvironment(github, slack, storage));
    processes.push(started);
    return started;
  }

  async function sendFailedRun(url: string): Promise<string> {
    const run = github.addRun({ repository: 'acme/crash', jobs: [{ name: 'build', conclusion: 'failure' }] });
    const options = { secret: webhookSecret };
    const sent = await github.deliver(
      `${url}/webhooks/github`,
      'workflow_run',
      github.webhookPayload(run),
      options,
    );
    expect(sent.statusCode).toBe(202);
    return sent.guid;
  }

  async function statusOf(url: string, id: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${adminToken}` };
    const answer = await fetch(`${url}/api/v1/deliveries/${id}`, { headers });
    return ((await answer.json()) as { status: unknown }).status;
  }

  it('sends exactly one message for a delivery after whose 202 it was killed', async () => {
    const first = start();
    const id = await sendFailedRun(await first.listening);
    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    const url = await start().listening;
    await expect.poll(() => statusOf(url, id), { timeout: 40_000, interval: 100 }).toBe('done');
    expect(slack.messages).toHaveLength(1);
  }, 90_000);

  it('sends exactly one message for a delivery in whose sending it was killed', async () => {
    slack.failNext({ connection: 'hang' });
    const first = start();
    const id = await sendFailedRun(await first.listening);
    await expect.poll(() => slack.requests.length, { timeout: 20_000, interval: 20 }).toBe(1);
    first.kill('SIGKILL');
    await first.ended;
    expect(slack.messages).toHaveLength(0);
    const url = await start().listening;
    await expect.poll(() => statusOf(url, id), { timeout: 60_000, interval: 100 }).toBe('done');
    expect(slack.messages).toHaveLength(1);
  }, 120_000);

  it('ends with 0 on SIGTERM, and finishes first what is running', async () => {
    const running = start();
    const url = await running.listening;
    await sendFailedRun(url);
    await expect.poll(() => github.requests.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(slack.messages).toHaveLength(1);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  }, 60_000);
}

describe('embedded', () => crashes(makeEmbedded));
await describeWithServices('on PostgreSQL and Redis', ['PostgreSQL', 'Redis'], () =>
  crashes(makePostgresAndRedis),
);
