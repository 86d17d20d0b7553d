import type { Logger } from '@opsaicortex/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import type { InternalDeliveriesDependencies } from '../app-dependencies.js';
import { maxEnvelopeHeadBytes, parseEnvelope } from '../edge/envelope.js';
import { internalDeliveriesPath, outcomeHeader, type RefusedOutcome } from '../edge/hand-over.js';
import { hashBody, type InternalToken } from '../edge/internal-token.js';
import { sendProblem } from '../http/problem.js';
import { readBody } from '../http/read-body.js';
import type { VerifiedDelivery } from '../ingest/delivery-store.js';
import { maxBodyBytes } from './webhooks.js';

/** How a request ended: a label of the metric. */
type Outcome = 'stored' | 'duplicate' | 'unauthorized' | 'unavailable' | RefusedOutcome;

/**
 * `POST /internal/deliveries`: takes what an edge has verified. The token is checked before the body is read, the
 * body against the token before it is believed, and the delivery is committed before the answer, like any other.
 */
export async function internalDeliveryRoutes(
  app: FastifyInstance,
  dependencies: InternalDeliveriesDependencies,
): Promise<void> {
  const requests = new Counter({
    name: 'opsaicortex_internal_requests_total',
    help: 'Deliveries that edge processes handed over, by outcome.',
    labelNames: ['outcome'],
    registers: [dependencies.metrics.registry],
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.post(internalDeliveriesPath, async (request, reply) => {
    const outcome = await takeOver(dependencies, request, reply);
    requests.inc({ outcome });
    return reply;
  });
}

async function takeOver(
  dependencies: InternalDeliveriesDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Outcome> {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer === undefined) return refuseToken(dependencies.log, request, reply, 'missing');
  const verified = await dependencies.verifyToken(bearer);
  if ('problem' in verified) return refuseToken(dependencies.log, request, reply, verified.problem);
  const limits = { maxBytes: maxBodyBytes + maxEnvelopeHeadBytes, budget: dependencies.bodyBudget };
  const read = await readBody(request.raw, limits);
  if (!read.ok) {
    return read.reason === 'too_large' ? refuse(reply, 413, 'too_large') : refuseForNow(reply);
  }
  try {
    return await takeBody(dependencies, request, reply, verified.token, read.body);
  } catch (error) {
    dependencies.log.error({ requestId: request.id, error }, 'A delivery of an edge could not be stored.');
    return refuseForNow(reply);
  } finally {
    read.release();
  }
}

async function takeBody(
  dependencies: InternalDeliveriesDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  token: InternalToken,
  body: Buffer,
): Promise<Outcome> {
  const { log, claimToken } = dependencies;
  if (hashBody(body) !== token.bodyHash) return refuseToken(log, request, reply, 'other_body');
  // After the body: whoever overheard a token cannot use it up with another one.
  if (!(await claimToken(token))) return refuseToken(log, request, reply, 'replayed');
  const delivery = parseEnvelope(body);
  if (delivery === undefined) return refuse(reply, 400, 'malformed');
  if (delivery.body.length > maxBodyBytes) return refuse(reply, 413, 'too_large');
  if (!dependencies.sources.has(delivery.source)) return refuse(reply, 404, 'unknown_source');
  return store(dependencies, request, reply, delivery);
}

async function store(
  { storeDelivery, onDelivery, tracer, log }: InternalDeliveriesDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  delivery: VerifiedDelivery,
): Promise<Outcome> {
  const { id: deliveryId, source, body } = delivery;
  const outcome = await storeDelivery(delivery);
  const isDuplicate = outcome === 'duplicate';
  log.info({ requestId: request.id, deliveryId, bytes: body.length, isDuplicate }, 'Delivery committed.');
  if (!isDuplicate) {
    onDelivery(deliveryId, source, body.length);
    // The edge has told of the webhook: this is below it.
    const startedAt = performance.now() - reply.elapsedTime;
    tracer.record({ name: `POST ${internalDeliveriesPath}`, kind: 'server', deliveryId, startedAt });
  }
  reply.code(202).header(outcomeHeader, outcome);
  reply.send({ deliveryId, ...(isDuplicate && { duplicate: true }) });
  return outcome;
}

/** The same words for every cause; the log has the cause. */
function refuseToken(log: Logger, request: FastifyRequest, reply: FastifyReply, reason: string): Outcome {
  log.warn({ requestId: request.id, reason }, 'A token was refused.');
  reply.header('www-authenticate', 'Bearer');
  sendProblem(reply, 401, 'The token is missing or wrong.');
  return 'unauthorized';
}

const refusals: Readonly<Record<RefusedOutcome, string>> = {
  too_large: 'The body is over 26,214,400 bytes.',
  malformed: 'The body is not a delivery as an edge sends it.',
  unknown_source: 'No such source is configured.',
};

function refuse(reply: FastifyReply, status: number, outcome: RefusedOutcome): Outcome {
  reply.header(outcomeHeader, outcome);
  sendProblem(reply, status, refusals[outcome]);
  return outcome;
}

function refuseForNow(reply: FastifyReply): Outcome {
  reply.header('retry-after', '5');
  sendProblem(reply, 503, 'The delivery could not be stored. Send it again.');
  return 'unavailable';
}
