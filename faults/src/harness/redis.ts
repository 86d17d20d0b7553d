import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findFreePort } from './free-port.js';
import { until } from './until.js';

/** A Redis of our own, to be treated badly. */
export interface RedisService {
  readonly port: number;
  toURL(port?: number): string;
  /** Ends it at once. What is not in its append-only file is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Removes what it kept on disk: only while it is down. */
  wipe(): void;
  /** Sends one command, words without spaces, and returns the raw answer. */
  command(words: string): Promise<string>;
}

/** How it is set up. */
export interface RedisOptions {
  readonly folder: string;
  readonly password: string;
  /** Whether it keeps an append-only file. */
  readonly hasAof: boolean;
}

/** Starts one on a free port. @throws Error when Redis is not installed */
export async function startRedis({ folder, password, hasAof }: RedisOptions): Promise<RedisService> {
  const data = join(folder, 'redis');
  const port = await findFreePort();
  let server: ChildProcess | undefined;
  const command = (words: string) => sendCommand(port, `AUTH ${password}\r\n${words}\r\n`);
  const service: RedisService = {
    port,
    toURL: (at = port) => `redis://:${password}@127.0.0.1:${at}`,
    async kill() {
      const child = server;
      if (child === undefined) return;
      server = undefined;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start() {
      mkdirSync(data, { recursive: true });
      const persistence = ['--appendonly', hasAof ? 'yes' : 'no', '--save', ''];
      const network = ['--port', String(port), '--bind', '127.0.0.1', '--requirepass', password];
      const child = spawn('redis-server', [...network, '--dir', data, ...persistence], { stdio: 'ignore' });
      server = child;
      const failed = once(child, 'error').then(([error]) => Promise.reject(error));
      const answers = () =>
        command('PING').then(
          (answer) => answer.includes('+PONG'),
          () => false,
        );
      await Promise.race([failed, until('Redis starts', answers)]);
    },
    wipe: () => rmSync(data, { recursive: true, force: true }),
    command,
  };
  await service.start();
  return service;
}

/** Redis takes commands as plain lines, too. */
async function sendCommand(port: number, lines: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setTimeout(2_000, () => socket.destroy(new Error('Redis does not answer.')));
  socket.write(`${lines}QUIT\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
