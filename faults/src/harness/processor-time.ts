import { readFileSync } from 'node:fs';

/** What the main thread of a process had of the processors so far, in nanoseconds. */
export interface ProcessorTime {
  readonly running: number;
  /** Ready to run, while others ran. */
  readonly waiting: number;
}

/** Reads it (Linux, `/proc/PID/schedstat`). Undefined when the process has ended, or nobody can say. */
export function readProcessorTime(pid: number): ProcessorTime | undefined {
  try {
    const [running = 0, waiting = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    return { running, waiting };
  } catch {
    return undefined;
  }
}

/** The share of the time in which it wanted to run that it did run; 1 when nobody can say. */
export function toOwnShare(before: ProcessorTime | undefined, after: ProcessorTime | undefined): number {
  if (before === undefined || after === undefined) return 1;
  const running = after.running - before.running;
  const waiting = after.waiting - before.waiting;
  return running + waiting > 0 ? running / (running + waiting) : 1;
}
