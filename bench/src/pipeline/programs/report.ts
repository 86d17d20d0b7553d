import type { IntervalHistogram } from 'node:perf_hooks';

/** Latencies of one phase. */
export interface Clock {
  record(microseconds: number): void;
  take(): readonly number[];
}

/** Collects latencies. */
export function createClock(): Clock {
  let latencies: number[] = [];
  return {
    record: (microseconds) => void latencies.push(microseconds),
    take() {
      const taken = latencies;
      latencies = [];
      return taken;
    },
  };
}

/** One clock for all processes of a machine. */
export function nowMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

/** What a program says when it is asked. */
export interface Report {
  readonly latencies: readonly number[];
  readonly cpuMicroseconds: number;
  readonly residentBytes: number;
  readonly heapBytes: number;
  readonly waiting: number;
  /** Since the last report, in milliseconds. */
  readonly lagMs: { readonly p99: number; readonly max: number };
}

/** Says the port, then answers every message with a report, and ends with the parent's channel. */
export function serveReports(
  port: number,
  clock: Clock,
  read: () => { readonly waiting: number; readonly lag: IntervalHistogram },
  close: () => Promise<void>,
): void {
  process.on('message', (wish) => {
    // Only where memory is asked for: it would be the greater part of the work.
    if (wish === 'collected') globalThis.gc?.();
    const { waiting, lag } = read();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    const report: Report = {
      ...{ latencies: clock.take(), cpuMicroseconds: user + system, waiting },
      ...{ residentBytes: rss, heapBytes: heapUsed + external },
      lagMs: { p99: lag.percentile(99) / 1e6, max: lag.max / 1e6 },
    };
    lag.reset();
    process.send?.(report);
  });
  process.once('disconnect', () => void close().finally(() => process.exit()));
  process.send?.({ port });
}
