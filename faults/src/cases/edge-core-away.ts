import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultCase } from '../fault-case.js';
import { findFreePort } from '../harness/free-port.js';
import { makeInternalKey, toKeySet } from '../harness/internal-keys.js';
import { startLoad } from '../harness/start-load.js';
import { until } from '../harness/until.js';

/** What the edge has acknowledged it keeps on disk, through its own death. */
export const edgeCoreAway: FaultCase = {
  name: 'edge-core-away',
  title: 'The core is away, and the edge that keeps deliveries on disk is killed three times meanwhile',
  isQuick: true,
  async run(world) {
    const keys = { OPSAICORTEX_INTERNAL_KEYS: toKeySet(makeInternalKey('one')) };
    const coreEnvironment = { ...keys, PORT: String(await findFreePort()) };
    const core = await world.start({ environment: coreEnvironment });
    const edgeEnvironment = { ...keys, DATABASE_URL: '', REDIS_URL: '', OPSAICORTEX_CORE_URL: core.url };
    const startEdge = () => world.start({ role: 'ingest', environment: edgeEnvironment });
    let edge = await startEdge();
    const load = startLoad(world, 15, () => [edge]);
    await sleep(2_000);
    await world.kill(core);
    for (let count = 0; count < 3; count += 1) {
      await sleep(2_000);
      const before = edge;
      await world.kill(before);
      edge = await startEdge();
    }
    await sleep(1_000);
    const waiting = (await world.api(edge, '/metrics')).body;
    world.expect('the spool tells its depth', /spool_deliveries\{part="waiting"\} [1-9]/.test(waiting));
    await world.start({ environment: coreEnvironment });
    world.faultEnds();
    await sleep(1_000);
    await load.stop();
    await world.redeliver(() => edge);
    await until('the spool is empty', async () => {
      const { body } = await world.api(edge, '/metrics');
      return /spool_deliveries\{part="waiting"\} 0/.test(body);
    });
    await world.settle();
  },
};
