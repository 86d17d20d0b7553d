import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { expectHonestAnswers } from '../harness/expect-honest-answers.js';
import { type LineFault, startFaultProxy } from '../harness/fault-proxy.js';
import { startLoad } from '../harness/start-load.js';

const faults: readonly (readonly [LineFault, milliseconds: number])[] = [
  [{ kind: 'delay', milliseconds: 300 }, 4_000],
  [{ kind: 'blackhole' }, 12_000],
  [{ kind: 'half-open' }, 12_000],
  [{ kind: 'drip', bytesPerSecond: 20 }, 6_000],
  [{ kind: 'refuse' }, 5_000],
];

/** A network between server and database that is slow, silent, one-way, dripping, and gone. */
export const postgresLineSpoiled: FaultCase = {
  name: 'postgres-line-spoiled',
  title: 'The line to PostgreSQL is slow, swallows everything, swallows the answers, drips, and refuses',
  async run(world) {
    const line = await startFaultProxy(world.postgres.port);
    const environment = { DATABASE_URL: world.postgres.toURL(world.database, line.port) };
    const server = await world.start({ environment });
    const load = startLoad(world, 5, () => [server]);
    await sleep(2_000);
    for (const [fault, milliseconds] of faults) {
      line.set(fault);
      await sleep(milliseconds);
      line.set({ kind: 'none' });
      await sleep(3_000);
    }
    world.faultEnds();
    await load.stop();
    expectHonestAnswers(world);
    await world.redeliver(() => server);
    await world.settle(180_000);
    await line.close();
  },
};
