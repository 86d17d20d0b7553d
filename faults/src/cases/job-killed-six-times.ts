import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

const times = 6;

/** What kills its worker again and again is set aside and said so; what waits beside it is told. */
export const jobKilledSixTimes: FaultCase = {
  name: 'job-killed-six-times',
  title: 'The same job kills its worker six times',
  ground: { hasModel: true },
  async run(world) {
    const poison = world.makeFailure({ expectation: 'dead' });
    world.model.behave(({ repository }) => ({ kind: repository === poison.repository ? 'hang' : 'answer' }));
    const asked = () => world.model.calls.filter(({ repository }) => repository === poison.repository).length;
    const find = async () =>
      (
        await world.query<{ status: string; reason: string }>(
          'SELECT status, reason FROM deliveries WHERE id = $1',
          [poison.id],
        )
      )[0];
    let deaths = 0;
    for (let count = 0; count < times; count += 1) {
      const server = await world.start();
      if (count === 0) await world.send(poison, server);
      await world.send(world.makeFailure(), server);
      const before = deaths;
      await until(
        'it is tried again, or given up',
        async () => asked() > before || (await find())?.status === 'dead',
      );
      if ((await find())?.status === 'dead') break;
      await world.kill(server);
      deaths += 1;
    }
    const last = world.processes.find(({ end }) => end() === undefined) ?? (await world.start());
    world.faultEnds();
    await world.settle();
    const { body } = await world.api(last, `/api/v1/deliveries/${poison.id}`);
    world.expect('the reason says that it is quarantined', /quarantine/i.test(body));
    world.expect('a few deaths are survived', deaths >= 3);
    world.observe(`quarantined after ${deaths} deaths, and said so`);
  },
};
