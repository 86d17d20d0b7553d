import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Services } from './start-services.js';

/** Names of what is measured. */
export const contenderNames = ['floor', 'ours', 'ours, parsing', 'fastify + octokit', 'probot'] as const;

/** One of {@link contenderNames}. */
export type ContenderName = (typeof contenderNames)[number];

/** A server that takes webhooks. */
export interface RunningContender {
  readonly port: number;
  readonly processId: number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts one in a process of its own. */
export async function startContender(
  name: ContenderName,
  services: Services,
  secret: string,
  nodeOptions: readonly string[] = [],
): Promise<RunningContender> {
  const child = spawn(process.execPath, [...nodeOptions, ...toCommand(name, services, secret)], {
    env: { PATH: process.env.PATH, ...toEnvironment(name, services, secret) },
    stdio: ['ignore', isOurs(name) ? 'ignore' : 'pipe', isOurs(name) ? 'pipe' : 'inherit'],
  });
  const port = await readPort(child);
  return {
    port,
    processId: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      child.kill(isOurs(name) ? 'SIGTERM' : 'SIGKILL');
      await ended;
    },
  };
}

function isOurs(name: ContenderName): boolean {
  return name === 'ours' || name === 'ours, parsing';
}

function toCommand(name: ContenderName, services: Services, secret: string): readonly string[] {
  if (isOurs(name)) {
    const role = name === 'ours' ? 'ingest' : 'all';
    return [join(root, 'packages/server/bin/opsaicortex.js'), 'start', '--role', role];
  }
  const files = { floor: 'floor.mjs', 'fastify + octokit': 'fastify-octokit.mjs', probot: 'probot.mjs' };
  const file = Object.entries(files).find(([key]) => key === name)?.[1] ?? '';
  const program = fileURLToPath(new URL(`./programs/${file}`, import.meta.url));
  return [program, String(services.redisPort), secret];
}

/** Ours runs as it would in production, with its log at its default level; the others log nothing. */
function toEnvironment(
  name: ContenderName,
  { databaseURL, redisPort }: Services,
  secret: string,
): Readonly<Record<string, string>> {
  if (!isOurs(name)) return { NODE_ENV: 'production', LOG_LEVEL: 'fatal' };
  return {
    ...{ NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', GITHUB_WEBHOOK_SECRET: secret },
    ...{ DATABASE_URL: databaseURL, REDIS_URL: `redis://127.0.0.1:${redisPort}` },
  };
}

/** The last number of the line in which a program says where it listens. */
async function readPort(child: ChildProcess): Promise<number> {
  const output = child.stdout ?? child.stderr;
  if (output === null) throw new Error('A contender has no output.');
  for await (const line of createInterface(output)) {
    const port = /^(\d+)$|listens on \S+:(\d+)/.exec(line);
    if (port === null) continue;
    output.resume();
    return Number(port[1] ?? port[2]);
  }
  throw new Error('A contender ended before it listened.');
}
