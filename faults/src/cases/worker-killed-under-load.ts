import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { startLoad } from '../harness/start-load.js';

const times = 4;

/** Killed wherever it happens to be. */
export const workerKilledUnderLoad: FaultCase = {
  name: 'worker-killed-under-load',
  title: 'With the queue in PostgreSQL, one of two workers is killed four times under load',
  ground: { home: 'postgres' },
  async run(world) {
    const server = await world.start();
    const load = startLoad(world, 15, () => [server]);
    for (let count = 0; count < times; count += 1) {
      const victim = await world.start({ role: 'worker' });
      await sleep(1_000 + count * 333);
      await world.kill(victim);
    }
    await load.stop();
    world.faultEnds();
    await world.settle();
  },
};
