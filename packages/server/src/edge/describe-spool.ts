import type { HealthCheck } from '../app-dependencies.js';
import type { Feature } from '../assemble.js';
import type { Spool } from './spool.js';

/** For the list at the start. */
export function describeSpool(spool: Spool): Feature {
  const { waiting, rejected, damaged } = spool.depth();
  const aside = rejected.deliveries + damaged.deliveries;
  const detail = `${waiting.deliveries} deliveries wait, ${aside} are set aside`;
  return { name: 'spool', isOn: true, detail };
}

/** Not ready while nothing more can be kept: another edge may have room. */
export function toSpoolCheck(spool: Spool): HealthCheck {
  return {
    name: 'spool',
    message: 'The spool is full, or its disk takes nothing.',
    isForWebhooks: true,
    probe: () => spool.checkHealth(),
  };
}

/** For `/readyz`: how much waits for the core, and for how long. */
export function toReadiness(spool: Spool, now: Date): Readonly<Record<string, number>> {
  const { waiting, rejected, damaged, oldestAt } = spool.depth();
  const ageMs = oldestAt === undefined ? 0 : now.getTime() - oldestAt.getTime();
  return {
    ...waiting,
    oldestSeconds: Math.round(ageMs / 1_000),
    rejected: rejected.deliveries,
    damaged: damaged.deliveries,
  };
}
