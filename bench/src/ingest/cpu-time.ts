import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const microsecondsPerTick = 10_000;

interface ProcessTimes {
  readonly parent: number;
  /** Of the process, and of the children that it has waited for. */
  readonly ticks: number;
}

function readTimes(processId: string): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
    // The name in parentheses may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return { parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    return undefined;
  }
}

/** CPU time of a process and its children in microseconds, from `/proc`. */
export function readCpuTime(processId: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), times: readTimes(name) }));
  const ticks = all
    .filter(({ id, times }) => id === processId || times?.parent === processId)
    .reduce((sum, { times }) => sum + (times?.ticks ?? 0), 0);
  return ticks * microsecondsPerTick;
}
