import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { startLoad } from '../harness/start-load.js';

const awayMs = 60_000;

/** Taking webhooks needs PostgreSQL alone. */
export const redisAway: FaultCase = {
  name: 'redis-away',
  title: 'Redis is away for 60 s under load; webhooks are taken all the while',
  async run(world) {
    const server = await world.start();
    const load = startLoad(world, 5, () => [server]);
    await sleep(2_000);
    await world.redis.kill();
    await sleep(awayMs / 2);
    const ready = await world.api(server, '/readyz');
    world.expect('/readyz names the queue', ready.status === 503 && ready.body.includes('queue'));
    await sleep(awayMs / 2);
    await world.redis.start();
    world.faultEnds();
    await load.stop();
    const refused = world.sent.filter(({ answers }) => answers.some(({ status }) => status !== 202)).length;
    world.expect(`webhooks are taken all the while (${refused} were not)`, refused === 0);
    await world.settle();
    const answers = world.sent.flatMap((outgoing) =>
      outgoing.answers.map(({ milliseconds }) => milliseconds),
    );
    world.observe(`slowest answer ${Math.round(Math.max(...answers))} ms`);
  },
};
