import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import type { World } from '../harness/world.js';

async function killAgainAndAgain(world: World, times: number): Promise<void> {
  const starts: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const startedAt = performance.now();
    const server = await world.start();
    starts.push(performance.now() - startedAt);
    const sending = Promise.all([
      world.send(world.makeFailure(), server),
      world.send(world.makeFailure(), server),
    ]);
    // A little later every time, so that it dies in all sorts of moments.
    await sleep((count * 37) % 800);
    await world.kill(server);
    await sending;
  }
  const last = await world.start();
  world.faultEnds();
  await world.redeliver(() => last);
  await world.settle(240_000);
  const middle = starts.sort((one, other) => one - other)[starts.length >> 1] ?? 0;
  world.observe(`a start took ${(middle / 1_000).toFixed(1)} s`);
}

/** PostgreSQL in the process itself, on a folder. */
export const embeddedKilled: FaultCase = {
  name: 'embedded-killed-50-times',
  title: 'An embedded server is killed 50 times in a row, with deliveries on their way',
  ground: { home: 'embedded' },
  run: (world) => killAgainAndAgain(world, 50),
};

/** The same, shorter. */
export const embeddedKilledShort: FaultCase = {
  name: 'embedded-killed-5-times',
  title: 'An embedded server is killed five times in a row',
  ground: { home: 'embedded' },
  isQuick: true,
  run: (world) => killAgainAndAgain(world, 5),
};
