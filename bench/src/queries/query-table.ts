/** Milliseconds that a list, a chart or a search may take, at the 95th percentile. */
const goalMs = 20;

/** The table of what was measured: milliseconds by question. */
export function toQueryTable(rows: number, timings: ReadonlyMap<string, readonly number[]>): string {
  const lines = [...timings].map(([title, times]) => {
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => toPercentile(times, share));
    const mark = (p95 ?? 0) > goalMs ? `over ${goalMs}` : '';
    return [
      title.padEnd(34),
      toCell(p50),
      toCell(p95),
      toCell(most),
      String(times.length).padStart(6),
      `  ${mark}`,
    ].join('');
  });
  const head = `${'milliseconds'.padEnd(34)}${['p50', 'p95', 'most'].map((name) => name.padStart(9)).join('')}${'asked'.padStart(6)}`;
  return `${rows.toLocaleString('en')} incidents, deliveries and occurrences each\n${head}\n${lines.join('\n')}\n`;
}

function toCell(value: number | undefined): string {
  return (value ?? Number.NaN).toFixed(1).padStart(9);
}

/** The smallest value that so large a share of the values does not exceed. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
