import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { startLoad } from '../harness/start-load.js';
import type { World } from '../harness/world.js';

const times = 3;

async function run(world: World): Promise<void> {
  const [server, other] = [await world.start(), await world.start({ role: 'worker' })];
  const load = startLoad(world, 15, () => [server]);
  for (let count = 0; count < times; count += 1) {
    await sleep(3_000);
    await world.redis.kill();
    await sleep(1_000);
    await world.redis.start();
  }
  await sleep(2_000);
  await load.stop();
  world.faultEnds();
  const refused = world.sent.filter(({ answers }) => answers.some(({ status }) => status !== 202)).length;
  world.expect(`webhooks are taken all the while (${refused} were not)`, refused === 0);
  await world.settle();
  world.expect('the other worker is there still', other.end() === undefined);
}

/** What Redis forgets is found again in PostgreSQL. */
export const redisRestarted: FaultCase = {
  name: 'redis-restarted',
  title: 'Redis, which keeps nothing, is killed and restarted three times under load',
  isQuick: true,
  run,
};

/** The append-only file brings jobs back that are done by now, and misses some that are not. */
export const redisAofRestarted: FaultCase = {
  name: 'redis-aof-restarted',
  title: 'Redis with an append-only file is killed and restarted three times under load',
  ground: { home: 'redis-aof' },
  run,
};
