import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Homes } from './homes.js';
import { median } from './statistics.js';

const jobs = 10_000;
const program = fileURLToPath(new URL('./programs/queue-cost.ts', import.meta.url));

/** CPU time of a job that does nothing, added and worked off through our layer and through BullMQ alone. */
export async function measureQueueCost({ redisURL }: Homes, rounds: number): Promise<string> {
  const costs: { readonly ours: number; readonly plain: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    costs.push({ plain: measure(redisURL, 'plain'), ours: measure(redisURL, 'ours') });
  }
  const plain = median(costs.map((cost) => cost.plain));
  const ours = median(costs.map((cost) => cost.ours));
  const ratio = median(costs.map((cost) => cost.ours / cost.plain));
  return `\nCPU of one job: BullMQ alone ${plain.toFixed(0)} µs, our layer ${ours.toFixed(0)} µs, ratio ${ratio.toFixed(2)}\n`;
}

function measure(redisURL: string, layer: string): number {
  const words = ['--import', 'tsx', program, redisURL, layer, String(jobs)];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}
