import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { startLoad } from '../harness/start-load.js';

/** Redis answers, and refuses every write. */
export const redisFull: FaultCase = {
  name: 'redis-full',
  title: 'Redis has no memory left for 8 s under load',
  async run(world) {
    const server = await world.start();
    const load = startLoad(world, 10, () => [server]);
    await sleep(2_000);
    await world.redis.command('CONFIG SET maxmemory 1');
    await sleep(8_000);
    await world.redis.command('CONFIG SET maxmemory 0');
    world.faultEnds();
    await load.stop();
    const refused = world.sent.filter(({ answers }) => answers.some(({ status }) => status !== 202)).length;
    world.expect(`webhooks are taken all the while (${refused} were not)`, refused === 0);
    await world.settle();
  },
};
