/** One answer. */
export interface Timing {
  readonly title: string;
  /** Path or statement. */
  readonly asked: string;
  /** Absent the first time that this was asked. */
  readonly ms: number | undefined;
}

/** Milliseconds that a list, a chart or a search may take, at the 95th percentile. */
const goalMs = 20;

/**
 * The table of what was measured: milliseconds by question. `dearest` is the best time of the path whose best time is
 * worst: what the path costs, where percentiles also have what else the machine did.
 */
export function toQueryTable(rows: number, timings: readonly Timing[]): string {
  const titles = [...new Set(timings.map(({ title }) => title))];
  const lines = titles.map((title) => {
    const own = timings.filter((timing) => timing.title === title);
    const times = own.flatMap(({ ms }) => ms ?? []);
    const numbers = [toPercentile(times, 0.5), toPercentile(times, 0.95), toDearest(own)];
    const mark = numbers.slice(1).map((ms) => (ms > goalMs ? '*' : ' '));
    const cells = numbers.map((ms) => ms.toFixed(1).padStart(10));
    return `${title.padEnd(32)}${cells[0]}${cells[1]}${mark[0]}${cells[2]}${mark[1]}${String(times.length).padStart(7)}`;
  });
  const head = `${'milliseconds'.padEnd(32)}${'p50'.padStart(10)}${'p95'.padStart(10)}${'dearest'.padStart(11)}${'asked'.padStart(8)}`;
  const title = `${rows.toLocaleString('en')} incidents, deliveries and occurrences each; * is over ${goalMs} ms`;
  return `${title}\n${head}\n${lines.join('\n')}\n`;
}

function toDearest(timings: readonly Timing[]): number {
  const paths = [...new Set(timings.map(({ asked }) => asked))];
  const bests = paths.map((path) =>
    Math.min(...timings.flatMap(({ asked, ms }) => (asked === path && ms !== undefined ? [ms] : []))),
  );
  return Math.max(...bests.filter(Number.isFinite));
}

/** The smallest value that so large a share of the values does not exceed. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
