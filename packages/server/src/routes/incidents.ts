import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../app-dependencies.js';
import { limitSchema, parseCursor, toCursor } from '../http/cursor.js';
import { sendProblem } from '../http/problem.js';
import { findIncident } from '../store/incidents.js';
import { listIncidents } from '../store/list-incidents.js';
import { listNotifications, type NotificationRow } from '../store/notifications.js';
import { listOccurrences, type OccurrenceSummary } from '../store/occurrences.js';
import { toIncident } from './to-incident.js';

const querySchema = z.object({
  status: z.enum(['open', 'resolved']).optional(),
  repository: z.string().max(255).optional(),
  category: z.string().max(255).optional(),
  q: z.string().min(1).max(200).optional(),
  cursor: z.string().max(1024).optional(),
  limit: limitSchema,
});

const cursorSchema = z.tuple([z.string().regex(/^[\d :.+-]{10,40}$/), z.string().max(64)]);

/** Occurrences that one incident shows: the latest. */
const maxOccurrences = 200;

/** `/api/v1/incidents`: failures, how often they happened, and who was told. */
export async function incidentRoutes(app: FastifyInstance, { database }: ApiDependencies): Promise<void> {
  app.get('/incidents', async (request, reply) => {
    const query = querySchema.safeParse(request.query);
    if (!query.success) return sendProblem(reply, 400, z.prettifyError(query.error));
    const { cursor, limit, ...filter } = query.data;
    const before = cursor === undefined ? undefined : parseCursor(cursor, cursorSchema);
    if (cursor !== undefined && before === undefined)
      return sendProblem(reply, 400, 'cursor: is not one of ours');
    const rows = await listIncidents(database, { ...filter, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? toCursor([last.cursor_at, last.id]) : null;
    return { items: page.map(toIncident), nextCursor };
  });
  app.get<{ Params: { id: string } }>('/incidents/:id', async (request, reply) => {
    const row = await findIncident(database, request.params.id);
    if (row === undefined) return sendProblem(reply, 404, 'No such incident.');
    const [occurrences, notifications] = await Promise.all([
      listOccurrences(database, row.id, maxOccurrences),
      listNotifications(database, row.id),
    ]);
    return {
      ...toIncident(row),
      insight: row.insight,
      occurrences: occurrences.map(toOccurrence),
      notifications: notifications.map(toNotification),
    };
  });
}

function toOccurrence(row: OccurrenceSummary) {
  return {
    deliveryId: row.delivery_id,
    eventId: row.event_id,
    runId: row.run_id,
    runAttempt: row.run_attempt,
    runUrl: row.run_url,
    ref: row.ref,
    occurredAt: row.occurred_at.toISOString(),
  };
}

function toNotification(row: NotificationRow) {
  return {
    id: row.id,
    sink: row.sink,
    destination: row.destination,
    messageId: row.receipt?.messageId ?? null,
    state: row.state,
    edits: row.edits,
    reason: row.reason,
    updatedAt: row.updatedAt.toISOString(),
  };
}
