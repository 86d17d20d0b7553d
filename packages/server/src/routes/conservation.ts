import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from '../app-dependencies.js';
import type { DeliveryStatus } from '../store/deliveries.js';
import { countDeliveries } from '../store/list-deliveries.js';

/** `GET /api/v1/conservation`: nothing that was received is lost, and the numbers say so. */
export async function conservationRoutes(app: FastifyInstance, { database }: ApiDependencies): Promise<void> {
  app.get('/conservation', async () => {
    const rows = await countDeliveries(database);
    const sumOf = (...statuses: readonly DeliveryStatus[]) =>
      rows.reduce((sum, row) => sum + (statuses.includes(row.status) ? row.count : 0), 0);
    return {
      received: rows.reduce((sum, { count }) => sum + count, 0),
      done: sumOf('done'),
      ignored: sumOf('ignored'),
      failed: sumOf('failed'),
      dead: sumOf('dead'),
      inFlight: sumOf('received', 'processing'),
    };
  });
}
