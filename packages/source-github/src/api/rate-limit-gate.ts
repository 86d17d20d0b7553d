import { OpsError } from '@opsaicortex/core';

/** Keeps a source from asking again before GitHub's rate limit is over: whoever goes on asking is banned. */
export interface RateLimitGate {
  /** @throws OpsError `rate_limited` with the time that is left, while the gate is closed */
  assertOpen(key: string, now: Date): void;
  close(key: string, now: Date, retryAfterMs: number): void;
}

/** A gate that is open for every credential. */
export function createRateLimitGate(): RateLimitGate {
  const opensAt = new Map<string, number>();
  return {
    assertOpen(key, now) {
      const retryAfterMs = (opensAt.get(key) ?? 0) - now.getTime();
      if (retryAfterMs <= 0) return void opensAt.delete(key);
      throw new OpsError('rate_limited', "Waiting for GitHub's rate limit.", {
        adapter: 'github',
        retryAfterMs,
      });
    },
    close(key, now, retryAfterMs) {
      opensAt.set(key, Math.max(opensAt.get(key) ?? 0, now.getTime() + retryAfterMs));
    },
  };
}
