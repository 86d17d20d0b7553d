import type { GitHubStandIn, SlackStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from './roles.js';
import type { RunningServer } from './running-server.js';
import { startServer } from './start-server.js';
import { describeWithServices } from './testing/services.js';
import { makePostgresAndRedis, type TestStorage } from './testing/storages.js';
import { adminToken, startStandIns, toEnvironment, webhookSecret } from './testing/test-world.js';

await describeWithServices('every role in a server of its own', ['PostgreSQL', 'Redis'], () => {
  let storage: TestStorage;
  let github: GitHubStandIn;
  let slack: SlackStandIn;
  const servers = new Map<Role, RunningServer>();

  beforeAll(async () => {
    storage = await makePostgresAndRedis();
    ({ github, slack } = await startStandIns());
    const environment = toEnvironment(github, slack, storage);
    for (const role of ['ingest', 'core', 'worker'] as const) {
      servers.set(role, await startServer({ role, environment, ...storage.options }));
    }
  });

  afterAll(async () => {
    await Promise.all([...servers.values()].map((server) => server.close()));
    await Promise.all([github.close(), slack.close()]);
    await storage.remove();
  });

  const urlOf = (role: Role) => servers.get(role)?.url ?? '';

  async function get(role: Role, path: string) {
    const headers = { authorization: `Bearer ${adminToken}` };
    const answer = await fetch(`${urlOf(role)}${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  }

  it('has a webhook go from ingest by a worker to Slack, and the core tell of it', async () => {
    const run = github.addRun({ repository: 'acme/roles', jobs: [{ name: 'build', conclusion: 'failure' }] });
    const sent = await github.deliver(
      `${urlOf('ingest')}/webhooks/github`,
      'workflow_run',
      github.webhookPayload(run),
      { secret: webhookSecret },
    );
    expect(sent.statusCode).toBe(202);
    const read = async () => (await get('core', `/api/v1/deliveries/${sent.guid}`)).text;
    await expect.poll(read, { timeout: 30_000, interval: 50 }).toContain('"status":"done"');
    expect(slack.messages).toHaveLength(1);
  });

  it('serves what is of the role, and nothing else', async () => {
    const paths = ['/readyz', '/metrics', '/api/v1/incidents', '/'];
    const statuses = async (role: Role) =>
      Promise.all(paths.map(async (path) => (await get(role, path)).status));
    expect(await statuses('core')).toEqual([200, 200, 200, 200]);
    expect(await statuses('worker')).toEqual([200, 200, 404, 404]);
    expect(await statuses('ingest')).toEqual([200, 200, 404, 404]);
    for (const role of ['core', 'worker'] as const) {
      expect((await fetch(`${urlOf(role)}/webhooks/github`, { method: 'POST' })).status).toBe(404);
    }
  });
});
