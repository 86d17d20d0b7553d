import type { Logger } from '@opsaicortex/core';
import type { Queryable } from '../store/database.js';
import { type Lease, type LeasedTable, leaseMs, renewLeases } from '../store/leases.js';

/** A claim that is renewed for as long as it is held. */
export interface HeldLease extends Lease {
  /** Aborts when the lease is lost, and when the work is to stop. */
  readonly signal: AbortSignal;
  /** False once the lease may have run out: then nothing may be sent or written any more. */
  isHeld(): boolean;
  /** Notes that the database knows another owner, and throws: the work ends here. */
  lose(): never;
  /** Renews no more. */
  release(): void;
}

/** Renews the leases of this process. */
export interface LeaseKeeper {
  hold(table: LeasedTable, lease: Lease, stop: AbortSignal): HeldLease;
  stop(): void;
}

interface Entry {
  readonly lease: Lease;
  readonly controller: AbortController;
  /** On a clock that goes on while a process is frozen. */
  renewedAt: number;
}

/** Three chances to renew a lease before it runs out. */
const renewEveryMs = Math.floor(leaseMs / 3.2);

/** Keeps leases alive with one statement a table, however many there are. */
export function createLeaseKeeper(
  database: Queryable,
  log: Logger,
  clock: () => number = () => performance.now(),
): LeaseKeeper {
  const held = { events: new Set<Entry>(), notifications: new Set<Entry>() };
  const isFresh = (entry: Entry) => clock() - entry.renewedAt < leaseMs;
  const lose = (entry: Entry) => entry.controller.abort(new Error('The lease was lost.'));

  const renew = async (table: LeasedTable) => {
    const entries = [...held[table]];
    if (entries.length === 0) return;
    const startedAt = clock();
    const kept = await renewLeases(
      database,
      table,
      entries.map(({ lease }) => lease),
    ).catch(() => undefined);
    for (const entry of entries) {
      if (kept?.has(entry.lease.id)) entry.renewedAt = startedAt;
      // A database that is away says nothing about the lease, until that has run out.
      else if (held[table].has(entry) && (kept !== undefined || !isFresh(entry))) lose(entry);
    }
  };
  const timer = setInterval(() => void Promise.all([renew('events'), renew('notifications')]), renewEveryMs);

  return {
    hold(table, lease, stop) {
      const controller = new AbortController();
      const entry: Entry = { lease, controller, renewedAt: clock() };
      const abort = () => controller.abort(stop.reason);
      if (stop.aborted) abort();
      stop.addEventListener('abort', abort, { once: true });
      held[table].add(entry);
      let isLost = false;
      return {
        ...lease,
        signal: controller.signal,
        isHeld: () => !isLost && isFresh(entry) && (stop.aborted || !controller.signal.aborted),
        lose() {
          isLost = true;
          log.warn({ table, id: lease.id }, 'A lease was lost: what was done under it is not stored.');
          lose(entry);
          throw controller.signal.reason;
        },
        release() {
          held[table].delete(entry);
          stop.removeEventListener('abort', abort);
        },
      };
    },
    stop: () => clearInterval(timer),
  };
}
