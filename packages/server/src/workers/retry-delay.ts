import type { StageFailure } from './stage-failure.js';

/** How often a stage is tried, and how long is waited in between. */
export interface RetryOptions {
  /** Tries before an event is given up. @default 8 */
  readonly attempts: number;
  /** Wait after the first failure; doubles with every further one. @default 2_000 */
  readonly baseDelayMs: number;
  /** Longest wait. @default 300_000 */
  readonly maxDelayMs: number;
}

/** What a server does when nothing else is said: eight tries over about five minutes. */
export const defaultRetry: RetryOptions = { attempts: 8, baseDelayMs: 2_000, maxDelayMs: 300_000 };

/** Longest that a vendor's `Retry-After` is believed. */
const maxRetryAfterMs = 3_600_000;

/** Exponential with jitter (half to full), and never earlier than the vendor asked. */
export function toRetryDelayMs(
  failedAttempts: number,
  retryAfterMs: number | undefined,
  options: RetryOptions,
  random: () => number,
): number {
  const exponential = Math.min(
    options.baseDelayMs * 2 ** Math.max(failedAttempts - 1, 0),
    options.maxDelayMs,
  );
  const jittered = exponential * (0.5 + random() / 2);
  return Math.ceil(Math.max(jittered, Math.min(retryAfterMs ?? 0, maxRetryAfterMs)));
}

/** A vendor that says when to come back: such a try was no failure, and does not count. */
export function isRateLimit({ code, retryAfterMs = 0 }: StageFailure): boolean {
  return code === 'rate_limited' && retryAfterMs > 0;
}

/** Whether nothing more is tried after so many failed tries. */
export function isFinal(failure: StageFailure, attempts: number, options: RetryOptions): boolean {
  return !failure.isRetryable || attempts >= options.attempts;
}
