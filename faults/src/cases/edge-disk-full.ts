import type { FaultCase } from '../fault-case.js';
import { findFreePort } from '../harness/free-port.js';
import { makeInternalKey, toKeySet } from '../harness/internal-keys.js';
import { until } from '../harness/until.js';
import type { World } from '../harness/world.js';

/** No false 2xx when there is no room: the vendor is told to come again. */
export const edgeDiskFull: FaultCase = {
  name: 'edge-disk-full',
  title: 'The edge may write no file over 64 KB, then only three deliveries, while the core is away',
  isQuick: true,
  async run(world) {
    const keys = { OPSAICORTEX_INTERNAL_KEYS: toKeySet(makeInternalKey('one')) };
    const coreEnvironment = { ...keys, PORT: String(await findFreePort()) };
    const coreURL = `http://127.0.0.1:${coreEnvironment.PORT}`;
    const environment = { ...keys, DATABASE_URL: '', REDIS_URL: '', OPSAICORTEX_CORE_URL: coreURL };
    const small = await world.start({ role: 'ingest', environment, fileSizeBlocks: 128 });
    world.expect('what fits is kept', (await world.send(world.makeFailure(), small)) === 202);
    const large = makeLarge(world);
    const refused = await world.send(large, small);
    world.expect(`what does not is refused: ${refused}`, refused === 503);
    world.expect(
      'and the next one that fits is kept',
      (await world.send(world.makeFailure(), small)) === 202,
    );
    await world.kill(small);

    const limits = { SPOOL_MAX_DELIVERIES: '3' };
    const full = await world.start({ role: 'ingest', environment: { ...environment, ...limits } });
    world.expect('there is room for one', (await world.send(world.makeFailure(), full)) === 202);
    const tooMany = world.makeFailure();
    world.expect('and for no more', (await world.send(tooMany, full)) === 503);
    const ready = await world.api(full, '/readyz');
    world.expect('/readyz says so', ready.status === 503 && /spool/i.test(ready.body));
    await world.start({ environment: coreEnvironment });
    world.faultEnds();
    await until('the spool is empty', async () =>
      /spool_deliveries\{part="waiting"\} 0/.test((await world.api(full, '/metrics')).body),
    );
    await world.redeliver(() => full);
    await world.settle();
  },
};

function makeLarge(world: World) {
  const repository = world.newRepository();
  const run = world.github.addRun({ repository, jobs: [{ name: 'test', conclusion: 'failure' }] });
  const body = JSON.stringify({ ...world.github.webhookPayload(run), filler: 'a'.repeat(200_000) });
  return world.make({ repository, expectation: 'settled', body });
}
