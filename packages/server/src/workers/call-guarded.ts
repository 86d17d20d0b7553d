import { type CallContext, OpsError } from '@opsaicortex/core';
import { type AdapterCall, callAdapter } from './call-adapter.js';
import type { StageDependencies } from './dependencies.js';

/** Calls an adapter as {@link callAdapter} does, and lets the metrics and its circuit breaker know how it went. */
export async function callGuarded<Result>(
  { breakers, metrics, log }: StageDependencies,
  call: AdapterCall,
  work: (context: CallContext) => Promise<Result>,
): Promise<Result> {
  const { kind, adapter, signal } = call;
  const startedAt = performance.now();
  const measure = (outcome: string) =>
    metrics.observeCall(kind, adapter, outcome, (performance.now() - startedAt) / 1000);
  const note = (noting: Promise<void>) =>
    noting.catch((error: unknown) =>
      log.warn({ adapter, reason: String(error) }, 'A circuit was not noted.'),
    );
  try {
    const result = await callAdapter(call, work);
    measure('ok');
    await note(breakers.succeeded(adapter));
    return result;
  } catch (error) {
    // Cut short by us: that says nothing about the vendor.
    if (!signal.aborted) {
      measure(OpsError.isInstance(error) ? error.code : 'internal');
      await note(breakers.failed(adapter, error));
    }
    throw error;
  }
}
