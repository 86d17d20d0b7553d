import { OpsError } from '@opsaicortex/core';
import { z } from 'zod';
import type { Environment } from '../config/environment.js';
import { readAdminToken } from '../storage/admin-token.js';

/** Asks the API of a running server, by POST unless it is told otherwise, and returns the status with the body. */
export type CallServer = (
  path: string,
  body?: unknown,
  method?: 'POST' | 'DELETE',
) => Promise<{ readonly status: number; readonly body: unknown }>;

/**
 * A way to ask the server that runs at PUBLIC_URL or on PORT; undefined when none answers, or no admin token is known.
 * Its calls reject with `rejected` when the server refuses the token or the request.
 */
export async function findServer(environment: Environment): Promise<CallServer | undefined> {
  const { OPSAICORTEX_ADMIN_TOKEN, DATABASE_URL, DATA_DIR } = environment;
  const isEmbedded = DATABASE_URL === undefined;
  const token = OPSAICORTEX_ADMIN_TOKEN ?? (isEmbedded ? await readAdminToken(DATA_DIR) : undefined);
  if (token === undefined) return undefined;
  const base = environment.PUBLIC_URL ?? `http://127.0.0.1:${environment.PORT}`;
  const health = await fetch(new URL('/healthz', base), { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  if (!z.object({ status: z.literal('ok') }).safeParse(await health?.json().catch(() => undefined)).success)
    return undefined;
  return async (path, body, method = 'POST') => {
    const answer = await fetch(new URL(`/api/v1/${path}`, base), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
      redirect: 'error',
    });
    if (answer.ok || answer.status === 404 || answer.status === 409)
      return { status: answer.status, body: await answer.json() };
    const message = `The server answered ${answer.status}: is OPSAICORTEX_ADMIN_TOKEN the one it was started with?`;
    throw new OpsError('rejected', message, { adapter: 'server', status: answer.status });
  };
}
