import type { FaultCase } from '../fault-case.js';
import { sendMany } from '../harness/send-many.js';
import { until } from '../harness/until.js';

const runs = 1_000;

/** The model holds everything back until all runs are queued; then Redis loses every job. */
export const redisWiped: FaultCase = {
  name: 'redis-wiped',
  title: 'Redis is killed and comes back empty with 1,000 runs queued',
  ground: { hasModel: true },
  async run(world) {
    world.model.behave(() => ({ kind: 'hang' }));
    const server = await world.start();
    await sendMany(world, server, runs);
    await until('every run is queued', async () => {
      const [row] = await world.query<{ count: string }>('SELECT count(*) FROM events');
      return Number(row?.count) === runs;
    });
    await world.redis.kill();
    world.redis.wipe();
    await world.redis.start();
    world.model.behave(() => ({ kind: 'answer' }));
    world.model.release();
    world.faultEnds();
    await world.settle(300_000);
  },
};
