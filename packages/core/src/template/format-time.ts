const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** `2026-01-31 14:05 UTC`; `iso` and `day` give the other two shapes. */
export function formatDate(at: Date, shape: 'utc' | 'iso' | 'day' = 'utc'): string {
  const iso = at.toISOString();
  if (shape === 'iso') return iso;
  return shape === 'day' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago`. A time that has not come yet is `just now`. */
export function formatAgo(at: Date, now: Date): string {
  const agoMs = now.getTime() - at.getTime();
  if (agoMs < minuteMs) return 'just now';
  if (agoMs < hourMs) return `${formatPlural(Math.floor(agoMs / minuteMs), 'minute')} ago`;
  if (agoMs < 2 * dayMs) return `${formatPlural(Math.floor(agoMs / hourMs), 'hour')} ago`;
  return `${formatPlural(Math.floor(agoMs / dayMs), 'day')} ago`;
}

/** `850 ms`, `12 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** `1 time`, `3 times`, `2 entries` when the plural is given. */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
