import { Counter, type Registry } from 'prom-client';
import type { ExpiryReport } from '../retention/expire.js';

/** Counts what retention deletes. Labels are its own words. */
export function createExpiryCounter(registry: Registry): (report: ExpiryReport) => void {
  const expired = new Counter({
    name: 'opsaicortex_expired_total',
    help: 'Things that were deleted, or emptied, because they were too old.',
    labelNames: ['what'],
    registers: [registry],
  });
  return (report) => {
    for (const [what, count] of Object.entries(report)) expired.inc({ what }, count);
  };
}
