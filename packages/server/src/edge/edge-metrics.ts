import { Counter, Gauge, type Registry } from 'prom-client';
import type { ForwardResult } from './edge-store.js';
import type { Spool } from './spool.js';

/** Shows the spool on a scrape. Returns what counts attempts to forward. */
export function addSpoolMetrics(
  registry: Registry,
  spool: Spool,
  now: () => Date,
): (result: ForwardResult) => void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge<'part'>) => void) =>
    new Gauge({
      name: `opsaicortex_spool_${name}`,
      help,
      labelNames: name === 'oldest_age_seconds' ? [] : ['part'],
      registers: [registry],
      collect() {
        collect(this);
      },
    });
  gauge('deliveries', 'Deliveries on disk: waiting for the core, or set aside.', (target) => {
    const { waiting, rejected, damaged } = spool.depth();
    target.set({ part: 'waiting' }, waiting.deliveries);
    target.set({ part: 'rejected' }, rejected.deliveries);
    target.set({ part: 'damaged' }, damaged.deliveries);
  });
  gauge('bytes', 'Bytes on disk: waiting for the core, or set aside.', (target) => {
    const { waiting, rejected, damaged } = spool.depth();
    target.set({ part: 'waiting' }, waiting.bytes);
    target.set({ part: 'rejected' }, rejected.bytes);
    target.set({ part: 'damaged' }, damaged.bytes);
  });
  gauge('oldest_age_seconds', 'Age of the delivery that waits longest; 0 when none does.', (target) => {
    const { oldestAt } = spool.depth();
    target.set(oldestAt === undefined ? 0 : (now().getTime() - oldestAt.getTime()) / 1_000);
  });
  const attempts = new Counter({
    name: 'opsaicortex_forwards_total',
    help: 'Attempts to hand a delivery to the core, by result.',
    labelNames: ['result'],
    registers: [registry],
  });
  return (result) => attempts.inc({ result });
}
