import type { FinishedEvent } from '../store/settlements.js';
import type { WorkerDependencies } from './dependencies.js';

/** Says in the log, the metrics and the progress that events have ended, after the commit that ended them. */
export function announceFinished(
  { metrics, progress, log }: WorkerDependencies,
  finished: readonly FinishedEvent[],
): void {
  for (const { id: eventId, deliveryId, source, status, reason, deliveryStatus, told } of finished) {
    log.info({ deliveryId, eventId, status }, 'Event finished.');
    if (told !== undefined) progress.emit({ stage: 'notified', deliveryId, eventId, detail: { told } });
    if (deliveryStatus === undefined) continue;
    metrics.countDelivery(source, deliveryStatus);
    const detail = { status: deliveryStatus, ...(reason !== null && { reason }) };
    progress.emit({ stage: deliveryStatus === 'dead' ? 'failed' : 'done', deliveryId, eventId, detail });
  }
}
