import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHubStandIn, startSlackStandIn } from '@opsaicortex/conformance/stand-ins';
import { loadScenario } from '@opsaicortex/scenarios';
import { startServer } from '@opsaicortex/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const secret = 'a-secret-for-the-example';
const channels = [
  { id: 'C0CI000001', name: 'ci' },
  { id: 'C0CI000002', name: 'ci-main' },
];
const [github, slack, directory] = await Promise.all([
  startGitHubStandIn({ token: 'a-token' }),
  startSlackStandIn({ channels }),
  mkdtemp(join(tmpdir(), 'opsaicortex-example-')),
]);
vi.stubEnv('GITHUB_WEBHOOK_SECRET', secret);
vi.stubEnv('GITHUB_TOKEN', 'a-token');
vi.stubEnv('GITHUB_API_URL', github.url);
vi.stubEnv('SLACK_BOT_TOKEN', slack.token);
vi.stubEnv('SLACK_API_URL', slack.url);
const { default: config } = await import('../opsaicortex.config.js');

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ config, environment: { PORT: '0', DATA_DIR: directory } });
});
afterAll(async () => {
  await server.close();
  await Promise.all([github.close(), slack.close()]);
  await rm(directory, { recursive: true, force: true });
});

async function failOn(headBranch: string): Promise<readonly string[]> {
  const { repository, jobs } = loadScenario('pytest-failure');
  const before = slack.messages.length;
  const run = github.addRun({ repository, jobs, headBranch, workflow: `CI of ${headBranch}` });
  const deliveryId = crypto.randomUUID();
  const done = new Promise<void>((resolve) => {
    server.onProgress((event) => event.deliveryId === deliveryId && event.stage === 'done' && resolve());
  });
  const url = `${server.url}/webhooks/github`;
  await github.deliver(url, 'workflow_run', github.webhookPayload(run), { secret, deliveryId });
  await done;
  return slack.messages.slice(before).map(({ channel }) => channel);
}

it('tells #ci about a branch, and #ci-main too about the default branch', async () => {
  expect(await failOn('feature/rates')).toEqual(['C0CI000001']);
  expect((await failOn('main')).toSorted()).toEqual(['C0CI000001', 'C0CI000002']);
  expect(JSON.stringify(slack.messages[0]?.blocks)).toContain('UnknownCurrencyError');
});
