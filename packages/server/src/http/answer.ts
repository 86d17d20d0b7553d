import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { toProblem } from './problem.js';

/** What is sent where no framework does it: JSON, or a problem. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** A problem as an answer. */
export function answerProblem(status: number, detail?: string, headers?: OutgoingHttpHeaders): Answer {
  const type = { 'content-type': 'application/problem+json' };
  return { status, text: JSON.stringify(toProblem(status, detail)), headers: { ...type, ...headers } };
}

/** Sends it. What is left of the request's body is read and thrown away, or its sender would not read the answer. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, text, headers } = answer;
  if (!request.readableEnded) request.resume();
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
}
