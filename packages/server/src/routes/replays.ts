import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../app-dependencies.js';
import { sendProblem } from '../http/problem.js';
import { findDelivery } from '../store/deliveries.js';
import { replayableStatuses, replayDeliveries, replayDelivery } from '../store/replays.js';

/** What a replay in numbers takes. */
export const replaySchema = z.strictObject({
  status: z.enum(replayableStatuses).default('dead'),
  source: z.string().max(255).optional(),
  since: z.coerce.date().optional(),
  until: z.coerce.date().optional(),
  limit: z.number().int().min(1).max(10_000).default(1_000),
});

/** `POST /api/v1/deliveries/:id/replay` and, by filter, `POST /api/v1/deliveries/replay`: once more, please. */
export async function replayRoutes(
  app: FastifyInstance,
  { database, wakeParser }: ApiDependencies,
): Promise<void> {
  app.post('/deliveries/replay', async (request, reply) => {
    const body = replaySchema.safeParse(request.body ?? {});
    if (!body.success) return sendProblem(reply, 400, z.prettifyError(body.error));
    const { limit, ...filter } = body.data;
    const report = await replayDeliveries(database, filter, limit);
    if (report.replayed > 0) wakeParser();
    return reply.code(202).send(report);
  });
  app.post<{ Params: { id: string } }>('/deliveries/:id/replay', async (request, reply) => {
    const { id } = request.params;
    const isReset = await replayDelivery(database, id);
    if (isReset) {
      wakeParser();
      return reply.code(202).send({ deliveryId: id });
    }
    const delivery = await findDelivery(database, id);
    if (delivery === undefined) return sendProblem(reply, 404, 'No such delivery.');
    if (delivery.body_bytes === null)
      return sendProblem(reply, 409, 'Its body was deleted because it is old: there is nothing to process.');
    // A delivery that is still in flight needs no replay: it is on its way.
    return reply.code(202).send({ deliveryId: id });
  });
}
