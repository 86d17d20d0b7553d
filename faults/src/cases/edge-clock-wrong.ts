import { fileURLToPath } from 'node:url';
import type { FaultCase } from '../fault-case.js';
import { makeInternalKey, toKeySet } from '../harness/internal-keys.js';
import { until } from '../harness/until.js';

const shift = fileURLToPath(new URL('../served/shift-clock.mjs', import.meta.url));

/** Its tokens are of the future: the core takes none, so the edge keeps what it acknowledged until its clock is right. */
export const edgeClockWrong: FaultCase = {
  name: 'edge-clock-wrong',
  title: 'The clock of the edge is 10 minutes ahead, then 10 minutes behind, then right',
  async run(world) {
    const keys = { OPSAICORTEX_INTERNAL_KEYS: toKeySet(makeInternalKey('one')) };
    const core = await world.start({ environment: keys });
    const environment = { ...keys, DATABASE_URL: '', REDIS_URL: '', OPSAICORTEX_CORE_URL: core.url };
    for (const minutes of [10, -10]) {
      const wrong = await world.start({
        ...{ role: 'ingest', nodeFlags: ['--import', shift] },
        environment: { ...environment, FAULTS_CLOCK_SHIFT_MS: String(minutes * 60_000) },
      });
      for (let count = 0; count < 3; count += 1) {
        world.expect('it is kept', (await world.send(world.makeFailure(), wrong)) === 202);
      }
      const rows = await world.query('SELECT 1 FROM deliveries');
      world.expect('the core takes none of it', rows.length === 0);
      world.expect('the log says that a clock is wrong', /clock is -?\d+ s ahead/.test(wrong.output()));
      await world.kill(wrong);
    }
    await world.start({ role: 'ingest', environment });
    world.faultEnds();
    await until(
      'the core has it all',
      async () => (await world.query('SELECT 1 FROM deliveries')).length === 6,
    );
    await world.settle();
  },
};
