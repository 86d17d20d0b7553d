import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Report } from './programs/report.js';

/** A program under test, in a process of its own. */
export interface RunningProgram {
  readonly port: number;
  /** What happened since the last report. `collected`: with the memory after a collection of garbage. */
  report(wish?: 'collected'): Promise<Report>;
  stop(): Promise<void>;
}

/** Starts one of `programs/`. */
export async function startProgram(
  file: string,
  words: readonly string[],
  profile?: string,
): Promise<RunningProgram> {
  const path = fileURLToPath(new URL(`./programs/${file}`, import.meta.url));
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...flags, '--expose-gc', '--import', 'tsx', path, ...words], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = (await receive(child)) as { port: number };
  return {
    port,
    async report(wish) {
      const answer = receive(child);
      child.send(wish ?? 'report');
      return (await answer) as Report;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** The next message of a child; rejects when it ends instead. */
async function receive(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('A program of the bench ended early.'));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message);
    });
  });
}
