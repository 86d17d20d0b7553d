import type { Queryable } from './database.js';
import type { DeliveryRow, DeliveryStatus } from './deliveries.js';
import { type DeliveryFilter, toDeliveryCounts, toDeliveryPage } from './delivery-queries.js';
import { runStatement } from './statement.js';

/** One page, newest first. */
export async function listDeliveries(
  database: Queryable,
  filter: DeliveryFilter,
): Promise<readonly DeliveryRow[]> {
  return runStatement(database, toDeliveryPage(filter));
}

/** How many deliveries stand where, exactly, in one snapshot. Statuses that no delivery has are absent. */
export async function countDeliveries(
  database: Queryable,
): Promise<readonly { readonly source: string; readonly status: DeliveryStatus; readonly count: number }[]> {
  return runStatement(database, toDeliveryCounts());
}
