import { setTimeout as sleep } from 'node:timers/promises';
import type { Forwarded, NotTaken } from './forwarder.js';
import type { Spool } from './spool.js';
import type { SpoolFile } from './spool-folder.js';

/** Works the spool off, oldest first. */
export interface Drain {
  /** Says that something was added. */
  wake(): void;
  /** Sends nothing more, and waits for what is on its way. */
  stop(): Promise<void>;
}

/** What draining works with. */
export interface DrainOptions {
  readonly spool: Spool;
  readonly forward: (envelope: Uint8Array) => Promise<Forwarded>;
  readonly onForwarded: (file: SpoolFile, forwarded: Forwarded) => void;
  readonly onDamaged: (file: SpoolFile) => void;
  /** The disk does not do as it should. */
  readonly onDiskError: (error: unknown) => void;
  /** Waits after failures. */
  readonly backoff: BackoffOptions;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Bounds of the wait after a failure. */
export interface BackoffOptions {
  /** @default 500 */
  readonly baseMs: number;
  /** Short enough that a core that is back hears of it soon. @default 15_000 */
  readonly maxMs: number;
}

/** On their way at once; what a far core takes 50 ms for then goes at 300 a second. */
const maxAtOnce = 16;
/** Held in memory at once, but for a single larger one. */
const maxBytesAtOnce = 32 * 1024 * 1024;

/** Starts to drain. */
export function startDrain(options: DrainOptions): Drain {
  const { spool, backoff, random } = options;
  const stopping = new AbortController();
  let wakeUp = () => {};
  let failures = 0;
  const waitForWork = () =>
    new Promise<void>((resolve) => {
      wakeUp = resolve;
    });

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const batch = spool.first(maxAtOnce, maxBytesAtOnce);
      if (batch.length === 0) {
        await waitForWork();
        continue;
      }
      const results = await Promise.all(batch.map((file) => sendOne(options, file)));
      const failed = results.filter((result) => result !== undefined);
      // As long as some get through, what fails is a few deliveries, and not the core.
      failures = failed.length < results.length ? Math.min(failures, 1) : failures + 1;
      if (failed.length === 0) failures = 0;
      else await pause(failed);
    }
  }

  async function pause(failed: readonly NotTaken[]): Promise<void> {
    const exponential = Math.min(backoff.baseMs * 2 ** Math.min(failures, 16), backoff.maxMs);
    const asked = Math.min(Math.max(0, ...failed.map(({ retryAfterMs = 0 }) => retryAfterMs)), backoff.maxMs);
    const delayMs = Math.max(exponential * (0.5 + random() / 2), asked);
    await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
  }

  const running = run();
  return {
    wake: () => wakeUp(),
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
  };
}

/** Undefined when the file is dealt with. */
async function sendOne(options: DrainOptions, file: SpoolFile): Promise<NotTaken | undefined> {
  const { spool, forward, onForwarded, onDamaged, onDiskError } = options;
  try {
    const envelope = await spool.read(file);
    if (envelope === undefined) {
      onDamaged(file);
      return undefined;
    }
    const forwarded = await forward(envelope);
    onForwarded(file, forwarded);
    if (forwarded.kind === 'taken') await spool.remove(file);
    else if (forwarded.kind === 'refused') await spool.reject(file, forwarded.outcome);
    else if (forwarded.isAboutDelivery) spool.postpone(file);
    return forwarded.kind === 'not_taken' ? forwarded : undefined;
  } catch (error) {
    onDiskError(error);
    // What cannot be read now must not hold up the rest; the next start tries it again in its place.
    spool.postpone(file);
    return { kind: 'not_taken', reason: 'disk', isAboutDelivery: true };
  }
}
