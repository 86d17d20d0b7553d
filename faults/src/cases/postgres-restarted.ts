import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { expectHonestAnswers } from '../harness/expect-honest-answers.js';
import { startLoad } from '../harness/start-load.js';
import type { World } from '../harness/world.js';

const times = 3;

async function run(world: World): Promise<void> {
  const [server, other] = [await world.start(), await world.start({ role: 'worker' })];
  const load = startLoad(world, 15, () => [server]);
  for (let count = 0; count < times; count += 1) {
    await sleep(3_000);
    await world.postgres.stop('immediate');
    await sleep(1_500);
    await world.postgres.start();
  }
  world.faultEnds();
  await sleep(2_000);
  await load.stop();
  expectHonestAnswers(world);
  await world.redeliver(() => server);
  await world.settle();
  world.expect('the other worker is there still', other.end() === undefined);
}

/** 503 while it is away, never a false 2xx; what is refused is sent again. */
export const postgresRestarted: FaultCase = {
  name: 'postgres-restarted',
  title: 'PostgreSQL is stopped with `immediate` and restarted three times under load',
  isQuick: true,
  run,
};

/** The queue goes and comes with the record. */
export const postgresQueueRestarted: FaultCase = {
  name: 'postgres-queue-restarted',
  title: 'The same, with the queue in PostgreSQL, too',
  ground: { home: 'postgres' },
  run,
};
