import type { FaultCase } from '../fault-case.js';

const times = 100;

/** The unique key decides, across processes. */
export const duplicates: FaultCase = {
  name: 'duplicates',
  title: 'The same delivery arrives 100 times at once, at two processes, and again when it is done',
  isQuick: true,
  async run(world) {
    const servers = [await world.start(), await world.start()];
    const outgoing = world.makeFailure();
    const statuses = await Promise.all(
      Array.from({ length: times }, (_, index) => world.send(outgoing, servers[index % 2] ?? '')),
    );
    world.expect(
      `each is answered 202: ${[...new Set(statuses)].join(', ')}`,
      statuses.every((status) => status === 202),
    );
    const fresh = outgoing.answers.filter(({ isDuplicate }) => !isDuplicate).length;
    world.expect(`one is new (${fresh} were)`, fresh === 1);
    world.faultEnds();
    await world.settle();
    world.expect('it is known when it is done', (await world.send(outgoing, servers[0] ?? '')) === 202);
    await world.settle();
  },
};
