import { boundedFetch } from '@opsaicortex/core/adapter';
import type { Wiring } from '../kit/wiring.js';

/** A credential of the imagined vendor. */
export const apiKey = 'reference-api-key-5b1e';

/** What is asked of the imagined vendor. */
export interface Question {
  readonly adapter: string;
  readonly path: string;
  readonly signal: AbortSignal;
  readonly method?: 'POST' | 'PATCH';
  readonly body?: unknown;
}

/** One request to the imagined vendor, as all the reference adapters send it. */
export function ask({ baseURL, fetch, timeoutMs }: Wiring, question: Question) {
  const { adapter, path, signal, method, body } = question;
  return boundedFetch({
    adapter,
    url: `${baseURL}${path}`,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    signal,
    timeoutMs,
    fetch,
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
