import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Role } from './role.js';

/** How to start a process of the server. */
export interface LaunchOptions {
  /** The built command. */
  readonly program: string;
  readonly role: Role;
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  readonly configFile?: string | undefined;
  /** Of Node, such as `--import FILE`. */
  readonly nodeFlags?: readonly string[] | undefined;
  /** Largest file that it may write, in blocks of 512 bytes. */
  readonly fileSizeBlocks?: number | undefined;
}

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly at: number;
}

/** The server in a process of its own. */
export interface ServerProcess {
  readonly role: Role;
  readonly pid: number;
  readonly url: string;
  /** Everything that it wrote. */
  output(): string;
  end(): ProcessEnd | undefined;
  /** Whether its end is the harness's doing. */
  isDoomed(): boolean;
  /** When it was stopped or killed: what it measures around then says nothing. */
  disturbedAt(): readonly number[];
  /** `kill -9`, and waits for the end. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the end. */
  terminate(): Promise<ProcessEnd>;
  /** SIGSTOP and SIGCONT. */
  freeze(): void;
  thaw(): void;
}

/** Starts it and waits until it listens. @throws Error with its last words when it ends before */
export async function launchServer(options: LaunchOptions): Promise<ServerProcess> {
  const child = spawnServer(options);
  const chunks: string[] = [];
  let ended: ProcessEnd | undefined;
  let isDoomed = false;
  const disturbances: number[] = [];
  const closed = once(child, 'close').then(() => {
    ended = { code: child.exitCode, signal: child.signalCode, at: performance.now() };
    return ended;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => {
      chunks.push(chunk.toString());
      const found = /listens on (\S+)/.exec(chunk.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    void closed.then(() =>
      reject(new Error(`A process ended before it listened:\n${chunks.join('').slice(-2_000)}`)),
    );
  });
  const send = (signal: NodeJS.Signals) => {
    disturbances.push(performance.now());
    child.kill(signal);
  };
  return {
    ...{ role: options.role, pid: child.pid ?? 0, url },
    output: () => chunks.join(''),
    end: () => ended,
    isDoomed: () => isDoomed,
    disturbedAt: () => disturbances,
    async kill() {
      isDoomed = true;
      send('SIGKILL');
      await closed;
    },
    async terminate() {
      isDoomed = true;
      send('SIGTERM');
      return closed;
    },
    freeze: () => send('SIGSTOP'),
    thaw: () => send('SIGCONT'),
  };
}

function spawnServer(options: LaunchOptions): ChildProcess {
  const { program, role, environment, directory, configFile, nodeFlags = [], fileSizeBlocks } = options;
  const config = configFile === undefined ? [] : ['--config', configFile];
  const words = [process.execPath, ...nodeFlags, program, 'start', '--role', role, ...config];
  const limited = ['/bin/sh', '-c', `ulimit -f ${fileSizeBlocks}; exec "$0" "$@"`, ...words];
  const [command = '', ...rest] = fileSizeBlocks === undefined ? words : limited;
  return spawn(command, rest, {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
