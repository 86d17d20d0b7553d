import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '@opsaicortex/core';
import { type FastifyError, type FastifyInstance, fastify } from 'fastify';
import { sendProblem, toProblem } from './problem.js';
import { createRequestIds } from './request-ids.js';

/** Bounds of one request. */
export interface HttpLimits {
  /** From the first byte to the last of a request. @default 30_000 */
  readonly requestTimeoutMs: number;
}

/** Answers a request and returns true, or leaves it to the routes. */
export type RequestListener = (
  request: IncomingMessage,
  response: ServerResponse,
  nextRequestId: () => string,
) => boolean;

/** A bare Fastify with our timeouts, our logging and our errors, behind a listener that sees every request first. */
export function createFastify(
  log: Logger,
  { requestTimeoutMs: requestTimeout }: HttpLimits,
  listener?: RequestListener,
): FastifyInstance {
  const options = {
    requestTimeout,
    keepAliveTimeout: 65_000,
    // Node looks for requests that take too long only so often.
    connectionsCheckingInterval: Math.min(1_000, requestTimeout),
    // While it is longer than the other, Node swaps the two.
    headersTimeout: Math.min(10_000, requestTimeout),
  };
  const nextRequestId = createRequestIds();
  const app = fastify({
    logger: false,
    genReqId: nextRequestId,
    serverFactory: (route) =>
      createServer(options, (request, response) => {
        if (listener?.(request, response, nextRequestId) !== true) route(request, response);
      }).setTimeout(60_000),
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 512 },
    clientErrorHandler: answerClientError,
    return503OnClosing: true,
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const fields = { requestId: request.id, method, route: routeOptions.url, status: reply.statusCode };
    const level = reply.statusCode >= 500 ? 'warn' : 'debug';
    log[level]({ ...fields, milliseconds: Math.round(reply.elapsedTime) }, 'Request answered.');
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 404));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log.error({ requestId: request.id, route: request.routeOptions.url, error }, 'A request broke.');
    return sendProblem(reply, status);
  });
  return app;
}

/** Node gives up on a connection before any route sees it: too slow, too long, or not HTTP. */
function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statusByCode[error.code ?? ''] ?? 400;
  const body = JSON.stringify(toProblem(status));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${toProblem(status).title}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

const statusByCode: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};
