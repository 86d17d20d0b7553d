import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

const runs = 4;
const frozenMs = 30_000;

/** It wakes up with the model's answer in its hands, and finds that the work is somebody else's. */
export const workerFrozen: FaultCase = {
  name: 'worker-frozen',
  title: 'A worker is frozen for 30 s in the middle of a model call, and thawed',
  ground: { hasModel: true },
  async run(world) {
    world.model.behave(() => ({ kind: 'hang' }));
    const victim = await world.start();
    for (let count = 0; count < runs; count += 1) await world.send(world.makeFailure(), victim);
    await until('the model is asked', () => world.model.calls.length >= runs);
    await world.start();
    world.model.behave(() => ({ kind: 'answer' }));
    const frozenAt = performance.now();
    await world.freeze(victim);
    world.faultEnds();
    world.model.release();
    await world.settle();
    await sleep(Math.max(0, frozenMs - (performance.now() - frozenAt)));
    victim.thaw();
    await sleep(5_000);
    const [row] = await world.query<{ insights: string; starts: string }>(
      'SELECT (SELECT count(*) FROM insights) AS insights, (SELECT sum(lease) FROM events) AS starts',
    );
    world.expect('there is one explanation each', Number(row?.insights) === runs);
    world.expect('another process claimed the work', Number(row?.starts) >= 2 * runs);
    world.expect('every message was posted once', world.slack.messages.length === runs);
    world.expect(
      'the late one noticed',
      /lease was lost/i.test(victim.output()) || !victim.output().includes('Destination told'),
    );
  },
};
