import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../testing/server-process.js';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-start-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

function start(environment: Readonly<Record<string, string>>, words: readonly string[] = []) {
  return runCommand(['start', ...words], { PORT: '0', DATA_DIR: join(directory, 'data'), ...environment });
}

it('starts with no configuration, lists what is off, and refuses its folder to a second process', async () => {
  const first = start({});
  await first.listening;
  const second = await start({}).ended;
  expect(second.code).toBe(78);
  expect(second.stderr).toMatch(/^The data directory \S+ is in use by another process \(pid \d+\): .*\n$/);
  first.kill('SIGINT');
  const { code, stderr } = await first.ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(/off {2}GitHub webhooks +set GITHUB_WEBHOOK_SECRET/);
  expect(stderr).toMatch(/off {2}Slack +set SLACK_BOT_TOKEN and SLACK_CHANNEL/);
  expect(stderr).toMatch(/on {3}storage +embedded in /);
});

it('says in one sentence that the port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, stderr } = await start({ PORT: String(port) }).ended;
  other.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `Port ${port} is taken: stop the process that listens on it, or set PORT to another one.\n`,
  );
});

it('says in one sentence that the data directory cannot be written', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  const { code, stderr } = await start({ DATA_DIR: join(file, 'data') }).ended;
  expect(code).toBe(78);
  expect(stderr).toMatch(/^The data directory \S+ cannot be written \(ENOTDIR\): .*\n$/);
});

it('names every problem of the configuration at once, and no value', async () => {
  const { code, stderr } = await start({
    PORT: 'eighty',
    REDIS_URL: 'hidden-redis',
    SLACK_BOT_TOKEN: 'xoxb-hidden',
    GITHUB_TOKEN: 'file:/nowhere/token',
    ANTHROPIC_API_KEY: 'aws-secrets-manager:hidden#key',
  }).ended;
  expect(code).toBe(78);
  for (const name of [
    'PORT',
    'REDIS_URL',
    'DATABASE_URL',
    'SLACK_CHANNEL',
    'GITHUB_TOKEN',
    'ANTHROPIC_API_KEY',
  ]) {
    expect(stderr).toMatch(new RegExp(`^  ${name}: `, 'm'));
  }
  expect(stderr).toContain('npm install @aws-sdk/client-secrets-manager');
  expect(stderr).not.toMatch(/hidden|eighty|\n {4}at /);
});

it('says what a role lacks', async () => {
  const { code, stderr } = await start({}, ['--role', 'worker']).ended;
  expect(code).toBe(78);
  expect(stderr).toMatch(/^The configuration is wrong\.\n {2}DATABASE_URL: .*\n$/);
});

it('lists the roles when it is given one that is not there', async () => {
  const { code, stderr } = await start({}, ['--role', 'edge']).ended;
  expect(code).toBe(78);
  expect(stderr).toMatch(/^There is no role "edge"\. There are:\n( {2}(all|ingest|core|worker) +\S.*\n){4}$/);
});

it('says that a configuration file is not there', async () => {
  const file = await start({}, ['--config', join(directory, 'none.config.ts')]).ended;
  expect(file.code).toBe(78);
  expect(file.stderr).toContain('could not be loaded');
});
