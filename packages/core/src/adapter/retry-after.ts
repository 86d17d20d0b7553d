const longestMs = 24 * 60 * 60 * 1000;

/** Milliseconds that a `Retry-After` asks for (seconds or an HTTP date), within 0 and 24 hours; undefined when it makes no sense. */
export function parseRetryAfter(value: string | null | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  if (text === '') return undefined;
  const waitMs = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isFinite(waitMs) ? Math.min(Math.max(Math.round(waitMs), 0), longestMs) : undefined;
}
