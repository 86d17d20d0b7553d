import { type Logger, OpsError, type OpsErrorCode } from '@opsaicortex/core';
import { toAdapterKey } from '../store/pauses.js';
import type { PauseBook } from './pause-book.js';

/** Stops calling an adapter behind which nobody answers, in all processes. */
export interface CircuitBreakers {
  succeeded(adapter: string): Promise<void>;
  failed(adapter: string, error: unknown): Promise<void>;
}

/** Failures in a row that open a circuit. */
const threshold = 5;
const firstRestMs = 5_000;
const longestRestMs = 60_000;

/** What says that the vendor is not well. A rate limit, a refusal or an odd answer says that it is. */
const unwell: ReadonlySet<OpsErrorCode> = new Set(['unavailable', 'timeout']);

/**
 * One circuit an adapter. Open, it is a row among the pauses, so that every process leaves the adapter alone; the row's
 * end is the half-open state: the next failure opens it for twice as long, the next success closes it.
 */
export function createCircuitBreakers(
  pauses: Pick<PauseBook, 'pause' | 'lift'>,
  log: Logger,
): CircuitBreakers {
  const failures = new Map<string, number>();
  const opened = new Map<string, number>();
  return {
    async succeeded(adapter) {
      failures.delete(adapter);
      if (!opened.delete(adapter)) return;
      log.info({ adapter }, 'The circuit is closed.');
      await pauses.lift(toAdapterKey(adapter));
    },
    async failed(adapter, error) {
      if (!OpsError.isInstance(error) || !unwell.has(error.code)) {
        failures.delete(adapter);
        return;
      }
      const count = (failures.get(adapter) ?? 0) + 1;
      failures.set(adapter, count);
      // Calls that were under way when it opened say nothing new.
      const openUntil = opened.get(adapter) ?? 0;
      if (count < threshold || performance.now() < openUntil) return;
      const restMs = Math.min(firstRestMs * 2 ** (count - threshold), longestRestMs);
      opened.set(adapter, performance.now() + restMs);
      log.warn({ adapter, code: error.code, failures: count, restMs }, 'The circuit is open.');
      await pauses.pause(
        toAdapterKey(adapter),
        restMs,
        `circuit open: ${error.code} ${count} times in a row`,
      );
    },
  };
}
