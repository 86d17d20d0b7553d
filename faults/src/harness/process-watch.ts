import { readFileSync } from 'node:fs';
import type { ProcessFact } from '../oracle/facts.js';
import type { LagProbe } from './lag-probe.js';
import type { ServerProcess } from './server-process.js';

/** Looks at every process of the server every so often. */
export interface ProcessWatch {
  add(process: ServerProcess): void;
  stop(): Promise<readonly ProcessFact[]>;
}

interface Watched {
  readonly process: ServerProcess;
  peakMegabytes: number;
  worstLagSeconds: number;
  scrapes: number;
}

const everyMs = 2_000;
/** What stopping, killing and starting do to a measurement is not the server's doing. */
const calmMs = 6_000;

/** Starts looking. */
export function startProcessWatch(probe: LagProbe): ProcessWatch {
  const all: Watched[] = [];
  let looking = Promise.resolve();
  const look = async () => {
    const machineLagSeconds = await probe.take();
    await Promise.all(all.map((watched) => scrape(watched, machineLagSeconds)));
  };
  const timer = setInterval(() => {
    looking = looking.then(look, look);
  }, everyMs);
  return {
    add: (process) => void all.push({ process, peakMegabytes: 0, worstLagSeconds: 0, scrapes: 0 }),
    async stop() {
      clearInterval(timer);
      await looking.catch(() => {});
      return all.map(toFact);
    },
  };
}

async function scrape(watched: Watched, machineLagSeconds: number): Promise<void> {
  const { process } = watched;
  if (process.end() !== undefined) return;
  watched.peakMegabytes = Math.max(watched.peakMegabytes, readPeak(process.pid));
  const text = await fetch(`${process.url}/metrics`, { signal: AbortSignal.timeout(1_500) })
    .then((answer) => answer.text())
    .catch(() => '');
  const lag = Number(/eventloop_lag_p99_seconds (\S+)/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(lag)) return;
  watched.scrapes += 1;
  const isDisturbed = process.disturbedAt().some((at) => performance.now() - at < calmMs);
  // The first one tells of loading the program.
  if (watched.scrapes === 1 || isDisturbed) return;
  watched.worstLagSeconds = Math.max(watched.worstLagSeconds, Math.max(0, lag - machineLagSeconds));
}

/** Most memory that the process ever had, in MB. */
function readPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0; // It ended, or this is no Linux.
  }
}

function toFact({ process, peakMegabytes, worstLagSeconds }: Watched): ProcessFact {
  const end = process.end();
  const ended = end === undefined ? undefined : `code ${end.code}, signal ${end.signal}`;
  return {
    role: process.role,
    peakMegabytes,
    worstLagSeconds,
    unexpectedEnd: process.isDoomed() ? undefined : ended,
  };
}
