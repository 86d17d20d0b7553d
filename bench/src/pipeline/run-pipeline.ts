import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServices } from '../ingest/start-services.js';
import { measureLatency } from './measure-latency.js';
import { measureQueueCost } from './measure-queue-cost.js';
import { measureSlowModel } from './measure-slow-model.js';

const help = `npm run bench -- pipeline [options]

Measures the way from a delivery to the sink with a model and a sink that answer at once, beside two BullMQ queues that
keep nothing; what our layer costs over BullMQ alone; and what analyses cost that wait for a slow model. Starts its own
PostgreSQL and Redis, of which it needs the programs.

  --rounds N      medians are over so many rounds (default: 5)
  --only NAME     latency, cost or slow-model
`;

const parts = { latency: measureLatency, cost: measureQueueCost, 'slow-model': measureSlowModel };

/** Runs the bench; gives the exit code. */
export async function runPipeline(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-pipeline-'));
  const services = await startServices({ folder, slowSyncMicroseconds: 0 });
  try {
    const { databaseURL, redisPort } = services;
    const homes = { databaseURL, redisURL: `redis://127.0.0.1:${redisPort}` };
    for (const [name, measure] of Object.entries(parts)) {
      if (name.includes(values.only)) print(await measure(homes, Number(values.rounds)));
    }
    return 0;
  } finally {
    await services.stop();
    rmSync(folder, { recursive: true });
  }
}
