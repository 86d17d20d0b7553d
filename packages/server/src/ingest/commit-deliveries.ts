import type { Queryable } from '../store/database.js';
import { insertDeliveries, insertSizes } from '../store/insert-deliveries.js';
import type { StoreDelivery } from './delivery-store.js';
import { createGroupCommit } from './group-commit.js';

/** Keeps deliveries in the database, many in one commit. */
export function commitDeliveries(database: Queryable): StoreDelivery {
  return createGroupCommit({ insert: (batch) => insertDeliveries(database, batch), sizes: insertSizes });
}
