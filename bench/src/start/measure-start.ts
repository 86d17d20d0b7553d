import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program whose start is measured. */
export interface Contender {
  readonly name: string;
  /** Arguments of Node. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 once it is up. */
  readonly path: string;
  /** Before each start. */
  prepare?(): Promise<void>;
}

/** One start. */
export interface StartFigures {
  readonly wallMs: number;
  /** Of all of its threads: what is left of the time on a busy machine. */
  readonly cpuMs: number;
  readonly idleMegabytes: number;
}

/** How long after the first answer memory is looked at. */
const idleMs = 3_000;
const giveUpMs = 60_000;
const pollMs = 4;
/** Of Linux, on every machine that Node runs on. */
const ticksPerSecond = 100;

/** Starts a process, waits for its first 200, and looks at its memory after it was idle for a while. */
export async function measureStart(contender: Contender, port: number): Promise<StartFigures> {
  await contender.prepare?.();
  const startedAt = performance.now();
  const child = spawn(process.execPath, contender.words, {
    env: { PATH: process.env.PATH, PORT: String(port), NODE_ENV: 'production', ...contender.environment },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  try {
    await waitForAnswer(`http://127.0.0.1:${port}${contender.path}`, contender.name, () => child.exitCode);
    const wallMs = performance.now() - startedAt;
    const cpuMs = readCpuMs(child.pid ?? 0);
    await sleep(idleMs);
    return { wallMs, cpuMs, idleMegabytes: readMegabytes(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function waitForAnswer(url: string, name: string, exitCode: () => number | null): Promise<void> {
  const deadline = performance.now() + giveUpMs;
  while (performance.now() < deadline && exitCode() === null) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(pollMs);
  }
  throw new Error(`${name} did not answer.`);
}

function readCpuMs(process: number): number {
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

function readMegabytes(process: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
