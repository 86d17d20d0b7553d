import { type Logger, OpsError } from '@opsaicortex/core';
import type { StoreDelivery, StoreOutcome } from '../ingest/delivery-store.js';
import { type BackoffOptions, startDrain } from './drain.js';
import { toEnvelope } from './envelope.js';
import type { Forwarded, Forwarder, NotTaken } from './forwarder.js';
import type { Spool } from './spool.js';

/** What an edge stores with. */
export interface EdgeStoreOptions {
  readonly forwarder: Forwarder;
  readonly spool: Spool;
  readonly log: Logger;
  readonly backoff: BackoffOptions;
  readonly onForwarded: (result: ForwardResult) => void;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** One attempt, for the metric. */
export type ForwardResult = Forwarded['kind'] | 'damaged';

/** Where an edge keeps deliveries: at the core, else on disk until the core takes them. */
export interface EdgeStore {
  readonly storeDelivery: StoreDelivery;
  stop(): Promise<void>;
}

/** Leaves time for the disk before the vendor, which waits for 10 s, gives up. */
const directTimeoutMs = 4_000;
/** Enough for 25 MB on a slow line; the core gives a request 30 s. */
const drainTimeoutMs = 35_000;
/** Time that deliveries under way have at the end; what is cut off stays on disk. */
const stopGraceMs = 5_000;
/** How often a spool that is not empty says so. */
const reportMs = 30_000;

/**
 * Forwards while the core takes deliveries, so that the usual one never touches the disk. While it does not, they go to
 * disk at once, and from there to the core in the order of their arrival. A fresh one does not wait behind them.
 */
export function createEdgeStore(options: EdgeStoreOptions): EdgeStore {
  const { forwarder, spool, log, onForwarded } = options;
  const reports = createReports(options);
  const note = (forwarded: Forwarded) => {
    onForwarded(forwarded.kind);
    if (forwarded.kind === 'not_taken') reports.notTaken(forwarded);
    else reports.answered();
  };
  const drain = startDrain({
    ...{ spool, backoff: options.backoff, random: options.random },
    forward: (envelope) => forwarder.forward(envelope, drainTimeoutMs),
    onForwarded({ sequence }, forwarded) {
      note(forwarded);
      if (forwarded.kind !== 'refused') return;
      const { outcome } = forwarded;
      log.error({ sequence, outcome }, 'The core refused a delivery for good; it is in spool/rejected.');
    },
    onDamaged({ sequence }) {
      onForwarded('damaged');
      log.error({ sequence }, 'A file of the spool is damaged; it is in spool/damaged.');
    },
    onDiskError: (error) => log.error({ error }, 'The spool could not be read or tidied.'),
  });

  /** Undefined when the core does not take it now. */
  async function forwardNow(envelope: Uint8Array): Promise<StoreOutcome | undefined> {
    const forwarded = await forwarder.forward(envelope, directTimeoutMs);
    note(forwarded);
    if (forwarded.kind === 'not_taken') return undefined;
    if (forwarded.kind === 'taken') return forwarded.outcome;
    // Nothing was acknowledged yet, so the vendor may as well know.
    throw new OpsError('rejected', `The core: ${forwarded.outcome}.`, { adapter: 'server' });
  }

  return {
    async storeDelivery(delivery) {
      const envelope = toEnvelope(delivery);
      const isWorthTrying = !reports.isCoreAway() || spool.depth().waiting.deliveries === 0;
      const outcome = isWorthTrying ? await forwardNow(envelope) : undefined;
      if (outcome !== undefined) return outcome;
      try {
        await spool.add(envelope);
      } catch (error) {
        // With the disk full or broken the core is what is left.
        const lastOutcome = isWorthTrying ? undefined : await forwardNow(envelope);
        if (lastOutcome === undefined) throw error;
        return lastOutcome;
      }
      drain.wake();
      return 'stored';
    },
    async stop() {
      reports.stop();
      const cut = setTimeout(() => void forwarder.close(), stopGraceMs);
      await drain.stop();
      clearTimeout(cut);
      await forwarder.close();
      const { deliveries } = spool.depth().waiting;
      if (deliveries > 0) log.warn({ deliveries }, 'Deliveries stay in the spool until the next start.');
    },
  };
}

/** Says once when the core goes and when it is back, and how much waits every so often. */
function createReports({ spool, log, now }: EdgeStoreOptions) {
  let lastReason: string | undefined;
  let isAway = false;
  const depth = () => {
    const { waiting, rejected, damaged, oldestAt } = spool.depth();
    const oldestSeconds = oldestAt === undefined ? 0 : (now().getTime() - oldestAt.getTime()) / 1_000;
    const aside = { rejected: rejected.deliveries, damaged: damaged.deliveries };
    return { ...waiting, ...aside, oldestSeconds: Math.round(oldestSeconds) };
  };
  const timer = setInterval(() => {
    spool.recount().catch((error: unknown) => log.error({ error }, 'The spool could not be read.'));
    if (spool.depth().waiting.deliveries > 0) {
      log.warn({ ...depth(), reason: lastReason }, 'Deliveries wait in the spool.');
    }
  }, reportMs);
  return {
    isCoreAway: () => isAway,
    notTaken({ reason, clockAheadMs, isAboutDelivery }: NotTaken) {
      isAway ||= !isAboutDelivery;
      if (reason === lastReason) return;
      lastReason = reason;
      const hint = reason === 'HTTP 401' ? { hint: toHint(clockAheadMs) } : {};
      log.warn({ reason, ...hint, ...depth() }, 'The core does not take deliveries; they are kept on disk.');
    },
    answered() {
      isAway = false;
      if (lastReason === undefined) return;
      lastReason = undefined;
      log.info(depth(), 'The core takes deliveries again.');
    },
    stop: () => clearInterval(timer),
  };
}

/** A clock this far off is why tokens that live for a minute are refused. */
const suspiciousClockMs = 30_000;

function toHint(clockAheadMs: number | undefined): string {
  return clockAheadMs !== undefined && Math.abs(clockAheadMs) > suspiciousClockMs
    ? `The core's clock is ${Math.round(clockAheadMs / 1_000)} s ahead of this one: correct the wrong one.`
    : 'OPSAICORTEX_INTERNAL_KEYS of the core must hold the key that signs here.';
}
