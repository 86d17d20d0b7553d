import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { sendProblem } from './problem.js';

/** Lets only requests through that carry the token. With no token configured, nobody. */
export function requireBearerToken(token: string | undefined): preHandlerAsyncHookHandler {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (token !== undefined && hasToken(request, token)) return;
    reply.header('www-authenticate', 'Bearer');
    return sendProblem(reply, 401, 'Send the token as "Authorization: Bearer …".');
  };
}

function hasToken(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  // Digests have one length, which timingSafeEqual needs, and tell nothing of the token's.
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
