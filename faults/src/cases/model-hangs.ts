import type { FaultCase } from '../fault-case.js';
import { until } from '../harness/until.js';

/** Two of the runs are stuck for a minute each; the others do not wait for them. */
export const modelHangs: FaultCase = {
  name: 'model-hangs',
  title:
    'The model never answers for one run, drips for another, and talks nonsense for a third; others go on',
  ground: { hasModel: true },
  async run(world) {
    const server = await world.start();
    const [hung, dripping, nonsense] = [world.makeFailure(), world.makeFailure(), world.makeFailure()];
    const manners = new Map([
      [hung.repository, 'hang'],
      [dripping.repository, 'drip'],
      [nonsense.repository, 'nonsense'],
    ] as const);
    const seen = new Set<string>();
    world.model.behave(({ repository }) => {
      const kind = seen.has(repository) ? 'answer' : (manners.get(repository) ?? 'answer');
      seen.add(repository);
      return { kind };
    });
    for (const outgoing of [hung, dripping, nonsense]) await world.send(outgoing, server);
    await until('the model is asked', () => seen.size === 3);
    const startedAt = performance.now();
    world.faultEnds();
    const others = Array.from({ length: 10 }, () => world.makeFailure());
    for (const outgoing of others) await world.send(outgoing, server);
    const isTold = (repository: string) => world.gateway.calls.some(({ body }) => body.includes(repository));
    await until('the others are told', () => others.every(({ repository }) => isTold(repository)), 30_000);
    world.observe(`others were told in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    world.expect(
      'they did not wait for the stuck ones',
      !isTold(hung.repository) && !isTold(dripping.repository),
    );
    await world.settle(240_000);
  },
};
