import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../app-dependencies.js';
import { limitSchema, parseCursor, toCursor } from '../http/cursor.js';
import { sendProblem } from '../http/problem.js';
import { type DeliveryRow, deliveryStatuses, findDelivery } from '../store/deliveries.js';
import { listEventsOfDelivery } from '../store/events.js';
import { listDeliveries } from '../store/list-deliveries.js';

const querySchema = z.object({
  status: z.enum(deliveryStatuses).optional(),
  source: z.string().max(255).optional(),
  cursor: z.string().max(1024).optional(),
  limit: limitSchema,
});

/** `/api/v1/deliveries`: what arrived, and what became of it. */
export async function deliveryRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const { database } = dependencies;
  app.get('/deliveries', async (request, reply) => {
    const query = querySchema.safeParse(request.query);
    if (!query.success) return sendProblem(reply, 400, z.prettifyError(query.error));
    const { cursor, limit, ...filter } = query.data;
    const before =
      cursor === undefined ? undefined : parseCursor(cursor, z.tuple([z.string().regex(/^\d{1,18}$/)]))?.[0];
    if (cursor !== undefined && before === undefined)
      return sendProblem(reply, 400, 'cursor: is not one of ours');
    const rows = await listDeliveries(database, { ...filter, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? toCursor([last.sequence]) : null;
    return { items: page.map(toDelivery), nextCursor };
  });
  app.get<{ Params: { id: string } }>('/deliveries/:id', async (request, reply) => {
    const row = await findDelivery(database, request.params.id);
    if (row === undefined) return sendProblem(reply, 404, 'No such delivery.');
    const events = await listEventsOfDelivery(database, row.id);
    return {
      ...toDelivery(row),
      headers: row.headers,
      events: events.map(({ occurred_at, ...event }) => ({
        ...event,
        occurredAt: occurred_at.toISOString(),
      })),
    };
  });
}

function toDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    deliveryId: row.id,
    source: row.source,
    status: row.status,
    reason: row.reason,
    bodyBytes: row.body_bytes,
    receivedAt: row.received_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
