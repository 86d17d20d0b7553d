import { OpsError, type OpsErrorCode } from '../errors/ops-error.js';

/** The code that an HTTP status stands for, where the vendor means nothing special by it. */
export function codeFromStatus(status: number): OpsErrorCode {
  if (status === 401 || status === 403) return 'authentication';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 425 ? 'unavailable' : 'rejected';
}

/** An error that says the status and nothing of the body: vendors echo what they were sent. */
export function errorFromStatus(
  adapter: string,
  status: number,
  retryAfterMs?: number | undefined,
): OpsError {
  return new OpsError(codeFromStatus(status), `HTTP ${status}.`, { adapter, status, retryAfterMs });
}
