import type { ContenderName } from './contenders.js';
import type { Measurement } from './measure.js';
import type { Scenario } from './scenarios.js';

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

const columns = [
  '/s',
  '× floor',
  'ours ×',
  'p50 ms',
  'p99 ms',
  'server µs',
  'PG µs',
  'Redis µs',
  'load µs',
  'parsed/s',
  'failed',
];

/** Medians over the rounds; ratios are medians of the ratios of a round. */
export function toIngestTable(
  { title }: Scenario,
  measured: ReadonlyMap<ContenderName, readonly Measurement[]>,
): string {
  const floor = measured.get('floor') ?? [];
  const ours = measured.get('ours') ?? measured.get('ours, parsing') ?? [];
  const lines = [...measured].map(([name, runs]) => {
    const of = (read: (run: Measurement) => number) => median(runs.map(read));
    const ratio = (above: readonly Measurement[], below: readonly Measurement[]) =>
      median(above.map((run, round) => run.perSecond / (below[round]?.perSecond ?? Number.NaN)));
    const cells = [
      of((run) => run.perSecond).toFixed(0),
      ratio(runs, floor).toFixed(2),
      ratio(ours, runs).toFixed(2),
      of((run) => run.p50).toFixed(1),
      of((run) => run.p99).toFixed(1),
      of((run) => run.serverCpu).toFixed(0),
      of((run) => run.postgresCpu).toFixed(0),
      of((run) => run.redisCpu).toFixed(0),
      of((run) => run.loadCpu).toFixed(0),
      of((run) => run.parsedPerSecond).toFixed(0),
      String(runs.reduce((sum, run) => sum + run.failures, 0)),
    ];
    return toLine(name, cells);
  });
  return `${title}\n${toLine('', columns)}\n${lines.join('\n')}\n\n`;
}

function toLine(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(10)).join('')}`.trimEnd();
}
