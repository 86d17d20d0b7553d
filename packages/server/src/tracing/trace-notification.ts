import type { Receipt } from '@opsaicortex/core';
import type { Queryable } from '../store/database.js';
import type { ClaimedNotification } from '../store/notifications.js';
import { listToldDeliveries } from '../store/told-deliveries.js';
import type { Tracer } from './tracer.js';

/** Tells a destination as a span in the trace of the latest delivery that it is about, with links to the others. */
export async function traceNotification<Result>(
  { tracer, database }: { readonly tracer: Tracer; readonly database: Queryable },
  { incidentId, sink, destination, attempts }: ClaimedNotification,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!tracer.isOn) return work();
  const [deliveryId, ...linkedDeliveryIds] = await listToldDeliveries(database, incidentId).catch(() => []);
  const attributes = {
    'opsaicortex.incident.id': incidentId,
    'opsaicortex.sink': sink,
    'opsaicortex.destination': destination,
    'opsaicortex.attempt': attempts + 1,
  };
  return tracer.trace({ name: 'notification', deliveryId, linkedDeliveryIds, attributes }, work);
}

/** What a span says of a vendor's receipt. */
export function toReceiptAttributes({ messageId, url }: Receipt) {
  return { 'opsaicortex.receipt.message_id': messageId, 'opsaicortex.receipt.url': url };
}
