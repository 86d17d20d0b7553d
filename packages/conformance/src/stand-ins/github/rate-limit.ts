import { type Answer, problem } from './answer.js';

/** The hourly quota. */
export interface RateLimit {
  /** Counts one request. Answers 403 when nothing is left, else undefined. */
  take(): Answer | undefined;
  /** Uses up what is left, until the given time has passed. */
  exhaust(resetAfterMs: number): void;
  headers(): Readonly<Record<string, string>>;
  /** For `GET /rate_limit`. */
  state(): { limit: number; used: number; remaining: number; reset: number; resource: string };
}

const hourMs = 60 * 60 * 1000;

/** A primary rate limit like that of a user's token: 5,000 requests an hour. */
export function createRateLimit(now: () => Date, limit = 5000): RateLimit {
  let used = 0;
  let resetAt = now().getTime() + hourMs;
  const state: RateLimit['state'] = () => ({
    limit,
    used,
    remaining: limit - used,
    reset: Math.ceil(resetAt / 1000),
    resource: 'core',
  });
  return {
    take() {
      if (now().getTime() >= resetAt) {
        used = 0;
        resetAt = now().getTime() + hourMs;
      }
      if (used >= limit) return problem(403, 'API rate limit exceeded for user ID 1.');
      used += 1;
      return undefined;
    },
    exhaust(resetAfterMs) {
      used = limit;
      resetAt = now().getTime() + resetAfterMs;
    },
    headers: () =>
      Object.fromEntries(
        Object.entries(state()).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]),
      ),
    state,
  };
}
