import { setTimeout as sleep } from 'node:timers/promises';
import type { Homes } from './homes.js';
import { sendDeliveries } from './send-deliveries.js';
import { startProgram } from './start-program.js';

const analyses = 200;
const modelMs = 30_000;
const logBytes = 1_000_000;
const mebibyte = 1_048_576;

/** What analyses cost that wait for a model: memory, and the lag of the event loop. */
export async function measureSlowModel({ databaseURL, redisURL }: Homes): Promise<string> {
  const program = await startProgram('ours.ts', [databaseURL, redisURL, String(modelMs), String(logBytes)]);
  // The first ones warm everything up that is loaded once.
  await sendDeliveries(program.port, 4, 100);
  while ((await program.report()).waiting < 4) await sleep(100);
  const before = await program.report('collected');
  await sendDeliveries(program.port, analyses, 400);
  let now = await program.report();
  let lagWhileReading = 0;
  while (now.waiting < analyses && now.waiting + now.latencies.length < analyses) {
    await sleep(500);
    now = await program.report();
    lagWhileReading = Math.max(lagWhileReading, now.lagMs.p99);
    if (now.waiting >= analyses - 4) break;
  }
  await sleep(5_000);
  const waiting = await program.report('collected');
  const told: number[] = [];
  while (told.length < analyses) {
    await sleep(500);
    told.push(...(await program.report()).latencies);
  }
  await program.stop();
  const grown = (key: 'residentBytes' | 'heapBytes') => ((waiting[key] - before[key]) / mebibyte).toFixed(0);
  return `\n${analyses} analyses of ${logBytes / 1e6} MB logs that wait for a model of ${modelMs / 1000} s: ${waiting.waiting} waiting, memory +${grown('residentBytes')} MiB resident, +${grown('heapBytes')} MiB heap; loop lag p99 ${waiting.lagMs.p99.toFixed(1)} ms (max ${waiting.lagMs.max.toFixed(1)}) while waiting, ${lagWhileReading.toFixed(1)} ms while reading\n`;
}
