import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FaultCase } from '../fault-case.js';
import { startLoad } from '../harness/start-load.js';

const shift = fileURLToPath(new URL('../served/shift-clock.mjs', import.meta.url));

/** Leases, orders and delays rest on the database's clock or on none. */
export const clockSkewed: FaultCase = {
  name: 'clock-skewed',
  title: 'Of three processes, the clock of one is 10 minutes ahead and that of another 10 minutes behind',
  async run(world) {
    const skewed = (minutes: number) => ({
      nodeFlags: ['--import', shift],
      environment: { FAULTS_CLOCK_SHIFT_MS: String(minutes * 60_000) },
    });
    const ahead = await world.start(skewed(10));
    const behind = await world.start({ role: 'worker', ...skewed(-10) });
    const right = await world.start();
    const load = startLoad(world, 10, () => [ahead, right]);
    await sleep(6_000);
    await world.kill(behind);
    await world.start({ role: 'worker', ...skewed(-10) });
    await sleep(4_000);
    await load.stop();
    world.faultEnds();
    await world.settle();
    const [row] = await world.query<{ skew: string }>(
      'SELECT max(abs(extract(epoch FROM received_at - now()))) AS skew FROM deliveries',
    );
    world.expect('times in the record are the database’s', Number(row?.skew) < 300);
  },
};
