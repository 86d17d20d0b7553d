import type { IncomingMessage, ServerResponse } from 'node:http';
import { receive, type Source } from '@opsaicortex/core';
import type { WebhookDependencies } from '../app-dependencies.js';
import { type Answer, answerProblem, sendAnswer } from '../http/answer.js';
import type { RequestListener } from '../http/create-fastify.js';
import { readBody } from '../http/read-body.js';
import { toSentHeaders, toStoredHeaders } from '../ingest/delivery-headers.js';
import { toDeliveryId } from '../ingest/to-delivery-id.js';
import type { RequestOutcome } from '../metrics.js';

/** The largest body that GitHub sends, and that is taken. */
export const maxBodyBytes = 26_214_400;

const prefix = '/webhooks/';

/**
 * `POST /webhooks/:source`: verified, committed, and only then acknowledged. Nothing is parsed here. It stands in
 * front of the framework, whose routing and hooks this route does not need.
 */
export function createWebhookListener(dependencies: WebhookDependencies): RequestListener {
  return (request, response, nextRequestId) => {
    if (request.method !== 'POST' || !request.url?.startsWith(prefix)) return false;
    const [name = ''] = request.url.slice(prefix.length).split('?', 1);
    const source = dependencies.sources.get(name);
    if (source === undefined)
      sendAnswer(request, response, answerProblem(404, 'No such source is configured.'));
    else void answerRequest(dependencies, { source, request, requestId: nextRequestId() }, response);
    return true;
  };
}

/** A request to a source that is configured. */
interface WebhookRequest {
  readonly source: Source;
  readonly request: IncomingMessage;
  /** For log lines. */
  readonly requestId: string;
}

/** How a request ends. */
interface Ending {
  readonly answer: Answer;
  /** For the metric. */
  readonly outcome: RequestOutcome;
  /** Of a delivery that is new. */
  readonly deliveryId?: string;
}

async function answerRequest(
  dependencies: WebhookDependencies,
  webhook: WebhookRequest,
  response: ServerResponse,
): Promise<void> {
  const { bodyBudget: budget, log, metrics, tracer } = dependencies;
  const { source, request, requestId } = webhook;
  const startedAt = performance.now();
  const end = ({ answer, outcome, deliveryId }: Ending) => {
    sendAnswer(request, response, answer);
    metrics.observeRequest(source.name, outcome, (performance.now() - startedAt) / 1000);
    if (deliveryId !== undefined && tracer.isOn) tracer.record({ ...toSpan(source, deliveryId), startedAt });
  };
  const read = await readBody(request, { maxBytes: maxBodyBytes, budget });
  if (!read.ok) return end(refusals[read.reason]);
  try {
    end(await takeDelivery(dependencies, webhook, read.body));
  } catch (error) {
    log.error({ requestId, source: source.name, error }, 'A webhook broke.');
    end({ answer: answerProblem(500), outcome: 'broken' });
  } finally {
    read.release();
  }
}

/** The first span of a delivery's trace. */
function toSpan(source: Source, deliveryId: string) {
  const attributes = {
    'http.request.method': 'POST',
    'http.route': '/webhooks/:source',
    'http.response.status_code': 202,
    'opsaicortex.source': source.name,
    'opsaicortex.delivery.id': deliveryId,
  };
  return { name: 'POST /webhooks/:source', kind: 'server', isRoot: true, deliveryId, attributes } as const;
}

const retryAfter = { 'retry-after': '10' };

const refusals: Readonly<Record<'too_large' | 'aborted' | 'no_room', Ending>> = {
  too_large: { answer: answerProblem(413), outcome: 'too_large' },
  aborted: { answer: answerProblem(400), outcome: 'aborted' },
  no_room: {
    answer: answerProblem(503, 'Too much is waiting to be stored. Send it again.', retryAfter),
    outcome: 'unavailable',
  },
};

async function takeDelivery(
  dependencies: WebhookDependencies,
  { source, request, requestId }: WebhookRequest,
  body: Buffer,
): Promise<Ending> {
  const { log, now } = dependencies;
  const headers = toSentHeaders(request.headers);
  const verdict = await receive(source, { headers, body }, now());
  if (!verdict.ok) {
    // The same words for every cause: a forger learns nothing.
    if (verdict.reason !== 'malformed_headers')
      return {
        answer: answerProblem(401, 'The signature is missing or wrong.'),
        outcome: 'unauthorized',
      };
    const detail = verdict.detail ?? 'A header is missing or malformed.';
    return { answer: answerProblem(400, detail), outcome: 'malformed' };
  }
  const deliveryId = toDeliveryId(source, verdict.deliveryId);
  try {
    const delivery = { id: deliveryId, source: source.name, headers: toStoredHeaders(headers), body };
    const isDuplicate = (await dependencies.storeDelivery(delivery)) === 'duplicate';
    // The line for each that is parsed follows at `info`.
    log.debug({ requestId, deliveryId, bytes: body.length, isDuplicate }, 'Delivery committed.');
    if (isDuplicate) {
      const text = JSON.stringify({ deliveryId, duplicate: true });
      return { answer: { status: 202, text }, outcome: 'duplicate' };
    }
    dependencies.onDelivery(deliveryId, source.name, body.length);
    return { answer: { status: 202, text: JSON.stringify({ deliveryId }) }, outcome: 'accepted', deliveryId };
  } catch (error) {
    log.error({ requestId, deliveryId, error }, 'A delivery could not be stored.');
    const detail = 'The delivery could not be stored. Send it again.';
    return { answer: answerProblem(503, detail, retryAfter), outcome: 'unavailable' };
  }
}
