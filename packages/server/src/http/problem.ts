import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';

/** What `application/problem+json` (RFC 9457) holds here. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

/** The body for one status. `detail` is a sentence of ours: never an error's message. */
export function toProblem(status: number, detail?: string): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail !== undefined && { detail }),
  };
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, status: number, detail?: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(toProblem(status, detail)));
}
