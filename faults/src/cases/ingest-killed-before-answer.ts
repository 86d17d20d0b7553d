import type { FaultCase } from '../fault-case.js';
import { startFaultProxy } from '../harness/fault-proxy.js';
import { until } from '../harness/until.js';

const times = 3;

/** The line to PostgreSQL takes everything there and nothing back, so the commit happens and its answer never comes. */
export const ingestKilledBeforeAnswer: FaultCase = {
  name: 'ingest-killed-before-answer',
  title: 'Ingest is killed between the commit and the answer; the delivery is sent again',
  isQuick: true,
  async run(world) {
    await world.start({ role: 'worker' });
    const line = await startFaultProxy(world.postgres.port);
    const environment = { DATABASE_URL: world.postgres.toURL(world.database, line.port) };
    for (let count = 0; count < times; count += 1) {
      const victim = await world.start({ role: 'ingest', environment });
      // So that there is a connection, and the statement is prepared.
      await world.send(world.makeFailure(), victim);
      const outgoing = world.makeFailure();
      line.set({ kind: 'half-open' });
      const answering = world.send(outgoing, victim);
      await until('the delivery is committed', async () => {
        const rows = await world.query('SELECT 1 FROM deliveries WHERE id = $1', [outgoing.id]);
        return rows.length > 0;
      });
      await world.kill(victim);
      world.expect('the sender hears nothing', (await answering) === 0);
      line.set({ kind: 'none' });
      const next = await world.start({ role: 'ingest' });
      world.expect('the second time it is a known one', (await world.send(outgoing, next)) === 202);
      world.expect('the answer says so', outgoing.answers.at(-1)?.isDuplicate === true);
      await world.kill(next);
    }
    world.faultEnds();
    await world.settle();
    await line.close();
  },
};
