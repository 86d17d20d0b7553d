import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Answer, problem, sendAnswer } from './answer.js';
import type { WireRequest } from './answer-api.js';
import type { FailureScript, ScriptedFailure } from './failures.js';

/** A request that the stand-in received. */
export interface StandInRequest {
  /** Which of the two it was sent to. */
  readonly host: 'api' | 'log';
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Whether it carried an `Authorization` header. */
  readonly authorized: boolean;
}

/** How one of the two hosts serves. */
export interface ServeOptions {
  readonly host: (url: URL) => 'api' | 'log';
  readonly origin: string;
  readonly requests: StandInRequest[];
  readonly failures: FailureScript;
  readonly headers: (host: 'api' | 'log') => Readonly<Record<string, string>>;
  readonly answer: (host: 'api' | 'log', request: WireRequest) => Answer | Promise<Answer>;
}

/** Turns answers into HTTP, and lets ordered failures happen first. */
export function serve(options: ServeOptions): RequestListener {
  return (incoming, response) => {
    handle(options, incoming, response).catch(() => response.destroy()); // the client went away
  };
}

async function handle(
  options: ServeOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin, requests, failures, answer } = options;
  const request = await readRequest(incoming, origin);
  const host = options.host(request.url);
  const path = `${request.url.pathname}${request.url.search}`;
  requests.push({ host, method: request.method, path, authorized: request.authorization !== undefined });
  const failure = failures.take(request.method, path);
  if (failure?.status === 'hang') return;
  if (failure?.status === 'drop') return void response.destroy();
  const scripted = failure && toAnswer(failure);
  const outcome = scripted ?? (await answer(host, request));
  sendAnswer(response, outcome, {
    headers: { 'x-github-request-id': randomUUID(), ...options.headers(host) },
    acceptsGzip: /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? '')),
    cutShort: failure?.status === 'cut',
  });
}

async function readRequest(incoming: IncomingMessage, origin: string): Promise<WireRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', origin),
    authorization: incoming.headers.authorization,
    body: Buffer.concat(chunks),
  };
}

function toAnswer({ status, headers = {}, body }: ScriptedFailure): Answer | undefined {
  if (typeof status !== 'number') return undefined;
  return body === undefined
    ? problem(status, 'Ordered failure', { ...headers })
    : { status, headers, body: typeof body === 'string' ? Buffer.from(body) : body };
}
