import { OpsError } from '../errors/ops-error.js';
import { type BoundedResponse, toBoundedResponse } from './bounded-response.js';
import { type Deadline, startDeadline } from './deadline.js';
import { errorFromStatus } from './error-from-status.js';
import { assertReachable, createGuardedFetch, type FetchFunction } from './guarded-fetch.js';
import { parseRetryAfter } from './retry-after.js';

/** One HTTP call and its bounds. */
export interface BoundedFetchOptions {
  /** Name of the adapter, for errors. */
  readonly adapter: string;
  readonly url: string | URL;
  /** @default 'GET' */
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | undefined;
  readonly signal: AbortSignal;
  /**
   * For the whole call, reading the answer included.
   * @default 15_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Of the answer's body, after decompression.
   * @default 10_485_760
   */
  readonly maxBytes?: number | undefined;
  /** Replaces the guarded `fetch`. Then names are not checked after resolution; all the rest still is. */
  readonly fetch?: FetchFunction | undefined;
  /**
   * What a redirect does. `same-host` follows within the host; `public` follows anywhere that is reachable and
   * takes credentials along only within the host. At most three hops, GET only.
   * @default 'error'
   */
  readonly redirect?: 'error' | 'manual' | 'same-host' | 'public' | undefined;
  /** Hosts that may have a private address: `name` (any port) or `name:port`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /**
   * Whether the URL comes from configuration, so that its own host is allowed. Set to false for links out of
   * payloads and answers.
   * @default true
   */
  readonly trustUrl?: boolean | undefined;
  /** Statuses to return instead of to throw. @default 200 to 299, and redirects when `redirect` is 'manual' */
  readonly acceptStatus?: ((status: number) => boolean) | undefined;
}

const maxHops = 3;

/**
 * One bounded HTTP call: a deadline, a byte cap after decompression, no surprise redirect, no private address.
 * Neither the URL nor headers nor bodies reach an error: all can hold credentials.
 * @throws OpsError by status (docs/errors.md), `unavailable` without an answer, `timeout` after the deadline,
 * `rejected` for a refused address; the signal's reason when it was aborted.
 */
export async function boundedFetch(options: BoundedFetchOptions): Promise<BoundedResponse> {
  const { adapter, signal, timeoutMs = 15_000, maxBytes = 10 * 1024 * 1024, redirect = 'error' } = options;
  const url = new URL(options.url);
  const allowedHosts = [...(options.allowedHosts ?? []), ...(options.trustUrl === false ? [] : [url.host])];
  const deadline = startDeadline(signal, timeoutMs);
  try {
    const call: Call = {
      ...options,
      allowedHosts,
      fetch: options.fetch ?? createGuardedFetch({ allowedHosts }),
    };
    const answer = await followRedirects(call, url, deadline);
    const accepts =
      options.acceptStatus ??
      ((status) => isSuccess(status) || (redirect === 'manual' && isRedirect(status)));
    if (!accepts(answer.response.status)) {
      await answer.response.body?.cancel().catch(() => undefined);
      const retryAfterMs = parseRetryAfter(answer.response.headers.get('retry-after'), new Date());
      throw errorFromStatus(adapter, answer.response.status, retryAfterMs);
    }
    if (isRedirect(answer.response.status)) {
      await answer.response.body?.cancel().catch(() => undefined); // nobody reads it: free the socket
      deadline.clear();
    }
    return toBoundedResponse({ adapter, ...answer, maxBytes, deadline, callerSignal: signal });
  } catch (error) {
    deadline.clear();
    throw toCallError(error, adapter, signal, deadline);
  }
}

interface Call extends BoundedFetchOptions {
  readonly fetch: FetchFunction;
  readonly allowedHosts: readonly string[];
}

async function followRedirects(
  call: Call,
  start: URL,
  { signal }: Deadline,
): Promise<{ response: Response; url: URL }> {
  const { adapter, method = 'GET', body, redirect = 'error' } = call;
  let url = start;
  let headers: Readonly<Record<string, string>> = { ...call.headers };
  for (let hop = 0; hop <= maxHops; hop += 1) {
    assertReachable(url, call.allowedHosts);
    const response = await call.fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body: body as NonNullable<RequestInit['body']> }), // bytes and strings both are
    });
    const location = response.headers.get('location');
    if (redirect === 'manual' || !isRedirect(response.status) || location === null) return { response, url };
    await response.body?.cancel().catch(() => undefined);
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (!next || redirect === 'error' || method !== 'GET') throw redirected(adapter, response.status);
    if (next.host !== url.host) {
      if (redirect === 'same-host') throw redirected(adapter, response.status);
      headers = withoutCredentials(headers);
    }
    url = next;
  }
  throw new OpsError('rejected', 'Too many redirects.', { adapter });
}

function toCallError(error: unknown, adapter: string, signal: AbortSignal, deadline: Deadline): unknown {
  if (signal.aborted) return signal.reason;
  if (deadline.hasExpired()) return new OpsError('timeout', 'No answer in time.', { adapter, cause: error });
  const known = findOpsError(error);
  if (known?.adapter === adapter) return known;
  if (known)
    return new OpsError(known.code, known.message.replace(/^\[\w+\] /, ''), { adapter, cause: known });
  return new OpsError('unavailable', 'No answer.', { adapter, cause: error });
}

/** A refusal by the lookup arrives as the cause of fetch's own TypeError. */
function findOpsError(error: unknown): OpsError | undefined {
  for (let current = error, depth = 0; depth < 4; depth += 1) {
    if (OpsError.isInstance(current)) return current;
    current = current instanceof Error ? current.cause : undefined;
  }
  return undefined;
}

function redirected(adapter: string, status: number): OpsError {
  return new OpsError('rejected', 'Refused to follow a redirect.', { adapter, status });
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  const credentials = new Set(['authorization', 'cookie', 'proxy-authorization']);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentials.has(name.toLowerCase())));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

function isRedirect(status: number): boolean {
  return status >= 301 && status <= 308 && status !== 304;
}
