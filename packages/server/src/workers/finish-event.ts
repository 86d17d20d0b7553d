import { settleDelivery } from '../store/deliveries.js';
import { type EventRow, type EventStatus, setEventStatus } from '../store/events.js';
import type { WorkerDependencies } from './dependencies.js';

/** Ends an event, and its delivery when that was its last one. Together, so that neither waits for a reconciler. */
export async function finishEvent(
  { database, metrics, progress, log }: WorkerDependencies,
  { deliveryId, event }: EventRow,
  status: Exclude<EventStatus, 'pending'>,
  reason?: string,
): Promise<void> {
  const settled = await database.transaction(async (transaction) => {
    await setEventStatus(transaction, event.id, status, reason);
    return settleDelivery(transaction, deliveryId);
  });
  log.info({ deliveryId, eventId: event.id, status }, 'Event finished.');
  if (settled === undefined) return;
  metrics.countDelivery(event.source, settled);
  const detail = { status: settled, ...(reason !== undefined && { reason }) };
  progress.emit({ stage: settled === 'dead' ? 'failed' : 'done', deliveryId, eventId: event.id, detail });
}
