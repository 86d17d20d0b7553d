import { OpsError } from '@opsaicortex/core';
import { type BoundedResponse, codeFromStatus, parseRetryAfter } from '@opsaicortex/core/adapter';

/** GitHub asks for at least a minute when it does not say how long. */
const leastWaitMs = 60_000;
const longestWaitMs = 24 * 60 * 60 * 1000;

const meanings: ReadonlyMap<number, string> = new Map([
  [401, 'GitHub refused the credential.'],
  [403, 'The credential may not do this.'],
  [404, 'GitHub has no such thing, or the credential may not see it.'],
  [410, 'GitHub no longer has it.'],
  [422, 'GitHub could not process the request.'],
]);

/**
 * The error that an answer of GitHub's API stands for. A 403 is a rate limit when its headers or its text say so:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export async function toStatusError(response: BoundedResponse, now: Date): Promise<OpsError> {
  const { status, headers } = response;
  const text = await response.text();
  const askedMs = parseRetryAfter(headers.get('retry-after'), now);
  const mayBeLimit = status === 403 || status === 429;
  const isExhausted = mayBeLimit && headers.get('x-ratelimit-remaining') === '0';
  const isLimit =
    status === 429 || (mayBeLimit && (isExhausted || askedMs !== undefined || /rate limit/i.test(text)));
  if (!isLimit) {
    return new OpsError(codeFromStatus(status), meanings.get(status) ?? `HTTP ${status}.`, {
      adapter: 'github',
      status,
      retryAfterMs: askedMs,
    });
  }
  const untilResetMs = isExhausted ? toResetMs(headers.get('x-ratelimit-reset'), now) : undefined;
  const retryAfterMs = askedMs ?? untilResetMs ?? leastWaitMs;
  return new OpsError('rate_limited', "GitHub's rate limit is reached.", {
    adapter: 'github',
    status,
    retryAfterMs,
  });
}

function toResetMs(reset: string | null, now: Date): number | undefined {
  if (reset === null || !/^\d+$/.test(reset)) return undefined;
  return Math.min(Math.max(Number(reset) * 1000 - now.getTime(), 0), longestWaitMs);
}
