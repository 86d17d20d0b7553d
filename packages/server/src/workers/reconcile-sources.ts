import { createCallContext, type Delivery, receive, type Source } from '@opsaicortex/core';
import { toStoredHeaders } from '../ingest/delivery-headers.js';
import { toDeliveryId } from '../ingest/to-delivery-id.js';
import { insertDeliveries } from '../store/insert-deliveries.js';
import { claimReconciliation, endReconciliation } from '../store/reconciliations.js';
import type { WorkerDependencies } from './dependencies.js';

/** Longest that one pass over one source takes. */
const passTimeoutMs = 240_000;
/** Deliveries that one pass takes; the next pass takes the rest. */
const mostDeliveries = 5_000;

/** Asks every source that can tell for deliveries that we missed, and stores them. Returns how many were new. */
export async function reconcileSources(
  dependencies: WorkerDependencies,
  everyMs: number,
  stop: AbortSignal,
): Promise<number> {
  const counts: number[] = [];
  for (const source of dependencies.sources.values()) {
    if (source.reconcile !== undefined)
      counts.push(await reconcileSource(dependencies, source, everyMs, stop));
  }
  return counts.reduce((sum, count) => sum + count, 0);
}

async function reconcileSource(
  dependencies: WorkerDependencies,
  source: Source,
  everyMs: number,
  stop: AbortSignal,
): Promise<number> {
  const { database, log } = dependencies;
  const pass = await claimReconciliation(database, source.name, everyMs);
  if (pass === undefined) return 0;
  try {
    const found = await takeMissed(dependencies, source, pass.since, stop);
    await endReconciliation(database, source.name, found.isComplete ? pass.startedAt : undefined);
    if (found.count > 0)
      log.info({ source: source.name, count: found.count }, 'Missed deliveries were found.');
    return found.count;
  } catch (error) {
    await endReconciliation(database, source.name);
    if (!stop.aborted) log.warn({ source: source.name, error }, 'A source could not be reconciled.');
    return 0;
  }
}

/** Takes what the source lists as any delivery: verified, stored once under the vendor's own id, parsed like the rest. */
async function takeMissed(
  dependencies: WorkerDependencies,
  source: Source,
  since: Date,
  stop: AbortSignal,
): Promise<{ readonly count: number; readonly isComplete: boolean }> {
  const { log, now } = dependencies;
  const idempotencyKey = `reconcile:${source.name}:${since.toISOString()}`;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(passTimeoutMs)]);
  const context = createCallContext({ idempotencyKey, attempt: 1, signal, log, now });
  let count = 0;
  let seen = 0;
  for await (const delivery of source.reconcile?.(since, context) ?? []) {
    signal.throwIfAborted();
    if (seen === mostDeliveries) return { count, isComplete: false };
    seen += 1;
    if (await store(dependencies, source, delivery)) count += 1;
  }
  return { count, isComplete: true };
}

async function store(
  { database, metrics, tracer, progress, log, now }: WorkerDependencies,
  source: Source,
  delivery: Delivery,
): Promise<boolean> {
  const verdict = await receive(source, delivery, now());
  if (!verdict.ok) {
    log.warn({ source: source.name, reason: verdict.reason }, 'A missed delivery was not understood.');
    return false;
  }
  const id = toDeliveryId(source, verdict.deliveryId);
  const { headers, body } = delivery;
  const row = { id, source: source.name, headers: toStoredHeaders(headers), body };
  if (!(await insertDeliveries(database, [row])).has(id)) return false;
  metrics.countDelivery(source.name, 'received');
  tracer.record({ name: 'reconcile', isRoot: true, deliveryId: id, startedAt: performance.now() });
  progress.emit({ stage: 'received', deliveryId: id, detail: { source: source.name, bytes: body.length } });
  return true;
}
