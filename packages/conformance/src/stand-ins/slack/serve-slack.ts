import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refusal, type SlackAnswer, type SlackArguments } from './slack-answer.js';
import type { SlackFault, SlackFaults } from './slack-faults.js';
import { slackMethods } from './slack-methods.js';
import type { SlackWorld } from './slack-world.js';

/** One call as it arrived. */
export interface SlackRequest {
  /** Such as `chat.postMessage`. */
  readonly method: string;
  readonly arguments: SlackArguments;
  readonly contentType: string;
}

interface Parts {
  readonly world: SlackWorld;
  readonly faults: SlackFaults;
  readonly requests: SlackRequest[];
}

const maxBodyBytes = 1024 * 1024;

/** Answers calls to `/api/<method>`. */
export function serveSlack({ world, faults, requests }: Parts): RequestListener {
  return async (message, response) => {
    const url = new URL(message.url ?? '/', 'http://slack.invalid');
    const method = /^\/api\/([a-zA-Z.]+)$/.exec(url.pathname)?.[1];
    const given = await readArguments(message, url).catch(() => undefined);
    if (given === undefined) return void response.destroy();
    if (method === undefined) return void response.writeHead(404).end();
    requests.push({ method, arguments: given, contentType: message.headers['content-type'] ?? '' });

    const fault = faults.take(method, given.channel);
    if (fault?.connection === 'drop') return void response.destroy();
    if (fault?.connection === 'hang') return;
    if (fault !== undefined && fault.connection === undefined) return sendFault(response, fault);
    const answer = answerCall(world, method, given, message.headers.authorization);
    if (fault?.connection === 'lose_answer') return void response.destroy();
    sendJson(response, 200, answer, { 'x-oauth-scopes': world.scopes.join(',') });
  };
}

function answerCall(
  world: SlackWorld,
  method: string,
  given: SlackArguments,
  authorization: string | undefined,
): SlackAnswer {
  const token = authorization?.replace(/^Bearer /i, '') ?? given.token;
  if (token === undefined || token === '') return refusal('not_authed');
  if (token !== world.token) return refusal('invalid_auth');
  const found = slackMethods[method];
  if (!found) return refusal('unknown_method', { req_method: method });
  if (found.scope !== undefined && !world.scopes.includes(found.scope)) {
    return refusal('missing_scope', { needed: found.scope, provided: world.scopes.join(',') });
  }
  return found.call(world, given);
}

function sendFault(response: ServerResponse, fault: SlackFault): void {
  const { error, status = error === 'ratelimited' ? 429 : 200, retryAfterSeconds = 1 } = fault;
  const headers = status === 429 ? { 'retry-after': String(retryAfterSeconds) } : {};
  if (error !== undefined || status === 429) {
    sendJson(response, status, refusal(error ?? 'ratelimited'), headers);
    return;
  }
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<html>HTTP ${status}</html>`);
}

function sendJson(
  response: ServerResponse,
  status: number,
  answer: SlackAnswer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(answer));
}

async function readArguments(message: IncomingMessage, url: URL): Promise<SlackArguments> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) throw new Error('The body is too large.');
    chunks.push(bytes);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const isJson = message.headers['content-type']?.startsWith('application/json') === true;
  const fromBody = isJson ? fromJson(body) : Object.fromEntries(new URLSearchParams(body));
  return { ...Object.fromEntries(url.searchParams), ...fromBody };
}

function fromJson(body: string): SlackArguments {
  const values: Readonly<Record<string, unknown>> = JSON.parse(body);
  const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toText(value)]));
}
