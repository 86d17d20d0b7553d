import type { GitHubStandIn, SlackStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../start-server.js';
import { makeEmbedded, type TestStorage } from '../testing/storages.js';
import { adminToken, startStandIns, toEnvironment, webhookSecret } from '../testing/test-world.js';
import { createProgram } from './create-program.js';

let storage: TestStorage;
let github: GitHubStandIn;
let slack: SlackStandIn;

beforeAll(async () => {
  storage = await makeEmbedded();
  ({ github, slack } = await startStandIns());
});

afterAll(async () => {
  await Promise.all([github.close(), slack.close()]);
  await storage.remove();
});

/** Runs a command in this process. Returns what it printed; rejects as the command does. */
async function run(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const printed: string[] = [];
  const program = createProgram({
    environment: { ...toEnvironment(github, slack, storage), ...variables },
    directory: storage.environment.DATA_DIR ?? '/',
    print: (text) => void printed.push(text),
    printError: (text) => void printed.push(text),
  });
  try {
    await program.parseAsync(['node', 'opsaicortex', ...words]);
  } catch (error) {
    throw new Error(`${printed.join('\n')}\n${String(error)}`);
  }
  return printed.join('\n');
}

it('migrates, and has nothing left to apply the second time', async () => {
  expect(await run(['migrate'])).toMatch(/The database is at version \d+\.$/);
  expect(await run(['migrate'])).toMatch(/^The database is at version \d+\.$/);
});

it('finds that everything works, and says what does not', async () => {
  const fine = await run(['doctor']);
  expect(fine).toMatch(/ok {7}source github: answers/);
  expect(fine).toMatch(/ok {7}storage: embedded in .*version \d+/);
  expect(fine).toContain('Everything that was tested works.');
  const broken = run(['doctor'], { GITHUB_TOKEN: 'wrong-token-of-somebody' });
  await expect(broken).rejects.toThrow(
    /PROBLEM {2}source github: authentication: [\s\S]*1 of \d+ do not work/,
  );
  await expect(broken).rejects.not.toThrow(/wrong-token/);
});

it('sends a test message, and knows which sinks there are', async () => {
  expect(await run(['send-test', 'slack'])).toMatch(/^slack #ci: sent, message \d+\.\d+$/);
  expect(JSON.stringify(slack.messages.at(-1)?.blocks)).toContain('messages arrive here');
  await expect(run(['send-test', 'pager'])).rejects.toThrow('No sink is called pager. There are: slack:#ci.');
});

it('replays through the running server, and through the database when none runs', async () => {
  const environment = toEnvironment(github, slack, storage);
  const server = await startServer({ environment, retry: { attempts: 1 } });
  github.failNext({ path: /jobs/, status: 502 });
  const run1 = github.addRun({ repository: 'acme/replay', jobs: [{ name: 'build', conclusion: 'failure' }] });
  const ends: string[] = [];
  server.onProgress(({ stage }) => void ends.push(stage));
  const options = { secret: webhookSecret };
  const { guid } = await github.deliver(
    `${server.url}/webhooks/github`,
    'workflow_run',
    github.webhookPayload(run1),
    options,
  );
  await expect.poll(() => ends.at(-1), { timeout: 20_000 }).toBe('failed');

  const { port } = new URL(server.url);
  const variables = { PORT: port, OPSAICORTEX_ADMIN_TOKEN: adminToken };
  expect(await run(['replay', guid], variables)).toBe(`${guid}: queued again`);
  await expect.poll(() => ends.at(-1), { timeout: 20_000 }).toBe('done');
  await expect(run(['replay', 'nothing'], variables)).rejects.toThrow('1 of 1 not found');
  await server.close();

  expect(await run(['replay', guid])).toBe(`${guid}: queued again`);
});

it('deletes a repository only when told twice, and says how much', async () => {
  await expect(run(['delete-repository', 'acme/replay'])).rejects.toThrow('Say --yes to do it.');
  expect(await run(['delete-repository', 'acme/replay', '--yes'])).toBe(
    [
      ...['deliveries: 1 deleted', 'events: 1 deleted', 'insights: 1 deleted', 'incidents: 1 deleted'],
      ...['occurrences: 1 deleted', 'notifications: 1 deleted'],
    ].join('\n'),
  );
  expect(await run(['delete-repository', 'acme/replay', '--yes'])).toContain('deliveries: 0 deleted');
});
