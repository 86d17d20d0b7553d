import { type CallContext, createCallContext, type Logger, OpsError } from '@opsaicortex/core';
import type { CalledKind } from '../metrics.js';

/** One call to an adapter, with its deadline. */
export interface AdapterCall {
  readonly kind: CalledKind;
  /** Name of the adapter, for the error. */
  readonly adapter: string;
  readonly idempotencyKey: string;
  readonly attempt: number;
  readonly timeoutMs: number;
  /** Aborts on shutdown. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Calls an adapter under a deadline of ours, whatever it does with the signal.
 * @throws OpsError `timeout` at the deadline; the signal's reason on shutdown; else what the adapter throws
 */
export async function callAdapter<Result>(
  call: AdapterCall,
  work: (context: CallContext) => Promise<Result>,
): Promise<Result> {
  const { kind: _kind, adapter, timeoutMs, signal, ...rest } = call;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  const combined = AbortSignal.any([signal, deadline.signal]);
  try {
    return await Promise.race([
      work(createCallContext({ ...rest, signal: combined })),
      rejectOnAbort(combined),
    ]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (!deadline.signal.aborted) throw error;
    const message = `No answer within ${timeoutMs} ms.`;
    throw new OpsError('timeout', message, { adapter, cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
