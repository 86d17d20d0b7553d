import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

const runs = 10;

/** The work goes on in another process, as soon as the dead one's lease has run out. */
export const workerKilledInModelCall: FaultCase = {
  name: 'worker-killed-in-model-call',
  title: 'A worker is killed while the model thinks; another one takes over',
  ground: { hasModel: true },
  isQuick: true,
  async run(world) {
    world.model.behave(() => ({ kind: 'hang' }));
    const victim = await world.start();
    for (let count = 0; count < runs; count += 1) await world.send(world.makeFailure(), victim);
    await until('the model is asked', () => world.model.calls.length >= 4);
    const standby = await world.start();
    world.model.behave(() => ({ kind: 'answer' }));
    await world.kill(victim);
    world.faultEnds();
    await world.settle();
    const rows = await world.query<{ count: string }>('SELECT count(*) FROM insights');
    world.expect('there is one explanation each', Number(rows[0]?.count) === runs);
    world.expect(
      'the second process answers',
      (await world.api(standby, '/api/v1/incidents')).status === 200,
    );
  },
};
