import { setTimeout as sleep } from 'node:timers/promises';
import type { Homes } from './homes.js';
import { sendDeliveries } from './send-deliveries.js';
import { type RunningProgram, startProgram } from './start-program.js';
import { median, percentile } from './statistics.js';

const loads = [
  { title: 'idle, 20/s', perSecond: 20, seconds: 6 },
  { title: '300/s', perSecond: 300, seconds: 6 },
];
/** Longest wait for what was sent to arrive. */
const patienceMs = 120_000;

interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU of the process under test, per delivery. */
  readonly cpu: number;
}

/** From the moment that a delivery is due to the call of the sink, as a table. */
export async function measureLatency(homes: Homes, rounds: number): Promise<string> {
  const ours = await startProgram('ours.ts', [homes.databaseURL, homes.redisURL]);
  const plain = await startProgram('plain-bullmq.ts', [homes.redisURL]);
  const contenders = { ours, 'plain BullMQ (keeps nothing)': plain };
  const lines: string[] = [];
  try {
    for (const program of [ours, plain]) await run(program, 50, 10);
    for (const load of loads) lines.push(...(await measureLoad(contenders, load, rounds)));
  } finally {
    await Promise.all([ours.stop(), plain.stop()]);
  }
  const head = `| load | way | p50 ms | p95 ms | p99 ms | CPU µs a delivery |\n|---|---|---|---|---|---|`;
  return `\nDelivery to sink, medians of ${rounds} rounds\n\n${head}\n${lines.join('\n')}\n`;
}

async function measureLoad(
  contenders: Readonly<Record<string, RunningProgram>>,
  { title, perSecond, seconds }: (typeof loads)[number],
  rounds: number,
): Promise<readonly string[]> {
  const results = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, program] of Object.entries(contenders)) {
      results.set(name, [...(results.get(name) ?? []), await run(program, perSecond, seconds)]);
    }
  }
  return [...results].map(([name, measured]) => toLine(title, name, measured));
}

async function run(program: RunningProgram, perSecond: number, seconds: number): Promise<Measured> {
  const count = perSecond * seconds;
  const before = await program.report();
  await sendDeliveries(program.port, count, perSecond);
  const latencies: number[] = [];
  let cpu = 0;
  for (const startedAt = performance.now(); performance.now() - startedAt < patienceMs; await sleep(200)) {
    const report = await program.report();
    latencies.push(...report.latencies);
    cpu = report.cpuMicroseconds - before.cpuMicroseconds;
    if (latencies.length >= count) break;
  }
  if (latencies.length !== count) throw new Error(`${latencies.length} of ${count} deliveries were told.`);
  const at = (percent: number) => percentile(latencies, percent) / 1_000;
  return { p50: at(50), p95: at(95), p99: at(99), cpu: cpu / count };
}

function toLine(title: string, name: string, measured: readonly Measured[]): string {
  const of = (key: keyof Measured) => median(measured.map((one) => one[key]));
  const cells = [of('p50').toFixed(1), of('p95').toFixed(1), of('p99').toFixed(1), of('cpu').toFixed(0)];
  return `| ${title} | ${name} | ${cells.join(' | ')} |`;
}
