import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { expectHonestAnswers } from '../harness/expect-honest-answers.js';
import { startLoad } from '../harness/start-load.js';

/** It answers, and nothing can be written: as bad as being away, and harder to notice. */
export const postgresLocked: FaultCase = {
  name: 'postgres-locked',
  title: 'Somebody locks the table of deliveries for 15 s under load',
  async run(world) {
    const server = await world.start();
    const load = startLoad(world, 10, () => [server]);
    await sleep(2_000);
    await world.query(
      'DO $$ BEGIN LOCK TABLE deliveries IN ACCESS EXCLUSIVE MODE; PERFORM pg_sleep(15); END $$',
    );
    world.faultEnds();
    await sleep(2_000);
    await load.stop();
    expectHonestAnswers(world);
    world.expect(
      'some had to be refused',
      world.sent.some(({ answers }) => answers.some(({ status }) => status === 503)),
    );
    await world.redeliver(() => server);
    await world.settle();
  },
};
