import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { findFreePort } from '../harness/free-port.js';
import { makeInternalKey, toKeySet } from '../harness/internal-keys.js';
import type { ServerProcess } from '../harness/server-process.js';
import { startLoad } from '../harness/start-load.js';
import { until } from '../harness/until.js';

/** Every process has a twin or a disk. */
export const clusterKilledInTurn: FaultCase = {
  name: 'cluster-killed-in-turn',
  title: 'Two cores, two workers and an edge run together under load, and each is killed in turn',
  async run(world) {
    const keys = { OPSAICORTEX_INTERNAL_KEYS: toKeySet(makeInternalKey('one')) };
    const toCore = async () => ({ ...keys, PORT: String(await findFreePort()) });
    const cores = [await toCore(), await toCore()];
    const urls = cores.map(({ PORT }) => `http://127.0.0.1:${PORT}`).join(',');
    const edge = { ...keys, DATABASE_URL: '', REDIS_URL: '', OPSAICORTEX_CORE_URL: urls };
    const plans = [
      ...cores.map((environment) => ({ role: 'core', environment }) as const),
      ...([{ role: 'worker' }, { role: 'worker' }] as const),
      { role: 'ingest', environment: edge } as const,
    ];
    const running: ServerProcess[] = [];
    for (const plan of plans) running.push(await world.start(plan));
    const load = startLoad(world, 12, () => running.slice(-1));
    await sleep(2_000);
    for (const [index, plan] of plans.entries()) {
      const victim = running[index];
      if (victim === undefined) continue;
      await world.kill(victim);
      await sleep(1_500);
      running[index] = await world.start(plan);
      await sleep(1_500);
    }
    await load.stop();
    world.faultEnds();
    await world.redeliver(() => running.at(-1) ?? '');
    await until('the edge has handed everything over', async () => {
      const [row] = await world.query<{ count: string }>('SELECT count(*) FROM deliveries');
      return Number(row?.count) >= world.sent.length;
    });
    await world.settle();
  },
};
