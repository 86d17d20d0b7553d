import { readFileSync } from 'node:fs';
import type { ProcessFact } from '../oracle/facts.js';
import { type ProcessorTime, readProcessorTime, toOwnShare } from './processor-time.js';
import type { ServerProcess } from './server-process.js';

/** Looks at every process of the server every so often. */
export interface ProcessWatch {
  add(process: ServerProcess): void;
  /** Looks at once. */
  look(): Promise<void>;
  stop(): Promise<readonly ProcessFact[]>;
}

interface Watched {
  readonly process: ServerProcess;
  peakMegabytes: number;
  worstLagSeconds: number;
  scrapes: number;
  scrapedAt: number;
  time: ProcessorTime | undefined;
}

const everyMs = 2_000;
/** Of the event loop: long enough that the 99th percentile is more than the one worst turn. */
const lagEveryMs = 10_000;
/** What stopping, killing and starting do to a measurement is not the server's doing. */
const calmMs = 12_000;

/** Starts looking. */
export function startProcessWatch(): ProcessWatch {
  const all: Watched[] = [];
  let looking = Promise.resolve();
  const look = () => {
    const next = async () => {
      await Promise.all(all.map(scrape));
    };
    looking = looking.then(next, next);
    return looking;
  };
  const timer = setInterval(look, everyMs);
  return {
    add(process) {
      const scrapedAt = performance.now() - lagEveryMs;
      all.push({ process, peakMegabytes: 0, worstLagSeconds: 0, scrapes: 0, scrapedAt, time: undefined });
    },
    look,
    async stop() {
      clearInterval(timer);
      await looking.catch(() => {});
      return all.map(toFact);
    },
  };
}

async function scrape(watched: Watched): Promise<void> {
  const { process, time: before } = watched;
  if (process.end() !== undefined) return;
  watched.peakMegabytes = Math.max(watched.peakMegabytes, readPeak(process.pid));
  if (watched.scrapes > 0 && performance.now() - watched.scrapedAt < lagEveryMs) return;
  watched.time = readProcessorTime(process.pid);
  // A blocked loop on a busy machine waits for its turn as well: only its own share of the time is its doing.
  const share = toOwnShare(before, watched.time);
  const lag = await readLag(process.url);
  if (lag === undefined) return;
  watched.scrapes += 1;
  watched.scrapedAt = performance.now();
  const isDisturbed = process.disturbedAt().some((at) => performance.now() - at < calmMs);
  // The first one tells of loading the program.
  if (watched.scrapes === 1 || isDisturbed) return;
  watched.worstLagSeconds = Math.max(watched.worstLagSeconds, lag * share);
}

/** The 99th percentile since somebody asked last, in seconds. */
async function readLag(url: string): Promise<number | undefined> {
  const text = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(1_500) })
    .then((answer) => answer.text())
    .catch(() => '');
  const value = /^\w+_eventloop_lag_p99_seconds (\S+)$/m.exec(text)?.[1];
  return value === undefined ? undefined : Number(value);
}

/** Most memory that the process ever had, in MB. */
function readPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0; // It ended, or this is no Linux.
  }
}

function toFact({ process, peakMegabytes, worstLagSeconds, scrapes }: Watched): ProcessFact {
  const end = process.end();
  const ended = end === undefined ? undefined : `code ${end.code}, signal ${end.signal}`;
  const unexpectedEnd = process.isDoomed() ? undefined : ended;
  return { role: process.role, peakMegabytes, worstLagSeconds, scrapes, unexpectedEnd };
}
