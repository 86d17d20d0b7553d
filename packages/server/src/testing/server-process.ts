import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** `opsaicortex` in a process of its own. */
export interface ServerProcess {
  /** Resolves with the URL once it listens; rejects when it ends before. */
  readonly listening: Promise<string>;
  /** Resolves with how it ended. */
  readonly ended: Promise<{
    readonly code: number | null;
    readonly signal: string | null;
    readonly stderr: string;
  }>;
  kill(signal: NodeJS.Signals): void;
}

const entry = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const directory = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the command from its sources, with these variables and no others but PATH: by itself, or as the last
 * arguments of another command.
 */
export function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  runner: readonly string[] = [],
): ServerProcess {
  const [program = process.execPath, ...rest] = [
    ...runner,
    process.execPath,
    '--import',
    'tsx',
    entry,
    ...words,
  ];
  const child = spawn(program, rest, {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stdout.resume();
  const listening = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      const url = /listens on (\S+)/.exec(stderr)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => reject(new Error(`It ended before it listened.\n${stderr}`)));
  });
  listening.catch(() => {});
  return { listening, ended: waitForEnd(child, () => stderr), kill: (signal) => void child.kill(signal) };
}

async function waitForEnd(child: ChildProcess, readStderr: () => string) {
  await once(child, 'close');
  return { code: child.exitCode, signal: child.signalCode, stderr: readStderr() };
}
