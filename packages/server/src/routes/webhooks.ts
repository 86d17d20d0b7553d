import { receive, type Source } from '@opsaicortex/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppDependencies } from '../app-dependencies.js';
import { sendProblem } from '../http/problem.js';
import { insertDelivery } from '../store/deliveries.js';

/** The largest body that GitHub sends, and that is taken. */
const maxBodyBytes = 26_214_400;

/** `POST /webhooks/:source`: verified, committed, and only then acknowledged. Nothing is parsed here. */
export async function webhookRoutes(app: FastifyInstance, dependencies: AppDependencies): Promise<void> {
  app.removeAllContentTypeParsers();
  // A delivery is bytes, whatever its content type says: the signature is over bytes.
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.post<{ Params: { source: string } }>(
    '/webhooks/:source',
    { bodyLimit: maxBodyBytes },
    (request, reply) => {
      const source = dependencies.sources.get(request.params.source);
      if (source === undefined) return sendProblem(reply, 404, 'No such source is configured.');
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return answerDelivery(dependencies, source, request.id, toHeaders(request.headers), body, reply);
    },
  );
}

async function answerDelivery(
  dependencies: AppDependencies,
  source: Source,
  requestId: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { metrics, log, now } = dependencies;
  const verdict = await receive(source, { headers, body }, now());
  if (!verdict.ok) {
    const isMalformed = verdict.reason === 'malformed_headers';
    metrics.countRequest(source.name, isMalformed ? 'malformed' : 'unauthorized');
    // The same words for every cause: a forger learns nothing.
    if (!isMalformed) return sendProblem(reply, 401, 'The signature is missing or wrong.');
    return sendProblem(reply, 400, verdict.detail ?? 'A header is missing or malformed.');
  }
  const deliveryId = source.hasGlobalDeliveryIds
    ? verdict.deliveryId
    : `${source.name}:${verdict.deliveryId}`;
  try {
    const delivery = { id: deliveryId, source: source.name, headers: toStoredHeaders(headers), body };
    const isNew = await insertDelivery(dependencies.database, delivery);
    metrics.countRequest(source.name, isNew ? 'accepted' : 'duplicate');
    log.info({ requestId, deliveryId, bytes: body.length, isDuplicate: !isNew }, 'Delivery committed.');
    if (!isNew) return reply.code(202).send({ deliveryId, duplicate: true });
    dependencies.onDelivery(deliveryId, source.name, body.length);
    return reply.code(202).send({ deliveryId });
  } catch (error) {
    metrics.countRequest(source.name, 'unavailable');
    log.error({ requestId, deliveryId, error }, 'A delivery could not be stored.');
    reply.header('retry-after', '10');
    return sendProblem(reply, 503, 'The delivery could not be stored. Send it again.');
  }
}

function toHeaders(headers: NodeJS.Dict<string | string[]>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** What proves something or is about the connection: parsing needs none of it, so none of it is kept. */
const droppedHeader =
  /signature|authorization|cookie|token|secret|password|api-?key|^(?:host|connection|via|forwarded|x-forwarded-.*|x-real-ip|accept.*|content-length|transfer-encoding|expect|te|upgrade)$/;

function toStoredHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !droppedHeader.test(name)));
}
