import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RunningContender } from './contenders.js';
import { readCpuTime } from './cpu-time.js';
import type { Services } from './start-services.js';

/** How load is put on. */
export interface Load {
  readonly connections: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** Requests fall due at this rate; absent: the next one follows each answer. */
  readonly perSecond?: number;
  /** Every request is about another run, so that each has something to parse. */
  readonly isFresh: boolean;
}

/** What one run showed. Times in milliseconds, CPU in microseconds a request. */
export interface Measurement {
  readonly perSecond: number;
  readonly failures: number;
  /** Deliveries that were parsed meanwhile, a second. */
  readonly parsedPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly serverCpu: number;
  readonly postgresCpu: number;
  readonly redisCpu: number;
  readonly loadCpu: number;
}

interface LoadResult {
  readonly answers: number;
  readonly failures: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicroseconds: number;
}

const program = fileURLToPath(new URL('./programs/load.mjs', import.meta.url));

/** Sends webhooks to a contender from a process of its own. */
export async function measure(
  contender: RunningContender,
  services: Services,
  load: Load & { readonly payloadFile: string; readonly secret: string },
): Promise<Measurement> {
  const child = spawn(process.execPath, [program, JSON.stringify({ ...load, port: contender.port })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const read = () => [contender.processId, services.postgresProcess, services.redisProcess].map(readCpuTime);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  const before = read();
  const parsedBefore = services.countParsed();
  const last = await lines.next();
  const after = read();
  const parsed = services.countParsed() - parsedBefore;
  await ended(child);
  // The program beside this file prints this shape.
  const result = JSON.parse(String(last.value)) as LoadResult;
  const answers = Math.max(1, result.answers);
  const cpu = (index: number) => ((after[index] ?? 0) - (before[index] ?? 0)) / answers;
  return {
    perSecond: result.answers / result.seconds,
    failures: result.failures,
    parsedPerSecond: parsed / result.seconds,
    ...{ p50: result.p50, p99: result.p99 },
    ...{ serverCpu: cpu(0), postgresCpu: cpu(1), redisCpu: cpu(2) },
    loadCpu: result.cpuMicroseconds / answers,
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
