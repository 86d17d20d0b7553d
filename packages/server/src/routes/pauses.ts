import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../app-dependencies.js';
import { sendProblem } from '../http/problem.js';
import { globalPause, liftPause, listPauses, putPause } from '../store/pauses.js';

const pauseSchema = z.strictObject({
  key: z.string().min(1).max(500).default(globalPause),
  /** Without it the pause lasts until it is lifted. */
  seconds: z.number().int().min(1).max(31_536_000).optional(),
  reason: z.string().max(500).default('Paused by hand.'),
});

const resumeSchema = z.strictObject({ key: z.string().min(1).max(500).default(globalPause) });

/** `/api/v1/pauses`, `/pause` and `/resume`: work rests, of all kinds or behind one channel or adapter. Webhooks are taken all the same. */
export async function pauseRoutes(app: FastifyInstance, { database }: ApiDependencies): Promise<void> {
  app.get('/pauses', async () => ({ items: (await listPauses(database)).map(toItem), nextCursor: null }));
  app.post('/pause', async (request, reply) => {
    const body = pauseSchema.safeParse(request.body ?? {});
    if (!body.success) return sendProblem(reply, 400, z.prettifyError(body.error));
    const { key, seconds, reason } = body.data;
    await putPause(database, { key, forMs: seconds === undefined ? null : seconds * 1000, reason });
    return { key, isPaused: true };
  });
  app.post('/resume', async (request, reply) => {
    const body = resumeSchema.safeParse(request.body ?? {});
    if (!body.success) return sendProblem(reply, 400, z.prettifyError(body.error));
    const { key } = body.data;
    return { key, isPaused: false, wasPaused: await liftPause(database, key) };
  });
}

function toItem({ key, until, reason }: Awaited<ReturnType<typeof listPauses>>[number]) {
  return { key, until: until?.toISOString() ?? null, reason };
}
