import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { toLogLine } from '../read/to-log-line.js';

/** The last lines as bytes; they become text when somebody asks. */
export interface LineRing extends RecentLines {
  /** Notes the line after the newest one; `start` counts in the stream of kept bytes. */
  note(start: number, length: number, cutBytes: number): void;
  lineOf(number: number): LogLine | undefined;
  newest(): number;
}

/** Reads bytes that may be gone by now. */
export type ReadBytes = (start: number, length: number) => string | undefined;

/** Creates a ring of `size` lines, a power of two. */
export function createLineRing(size: number, read: ReadBytes): LineRing {
  const mask = size - 1;
  const starts = new Float64Array(size);
  const lengths = new Int32Array(size);
  const cuts = new Int32Array(size);
  const decoded: (LogLine | undefined)[] = Array.from({ length: size });
  let newest = 0;

  const lineOf = (number: number): LogLine | undefined => {
    if (number < 1 || number > newest || number <= newest - size) return undefined;
    const slot = number & mask;
    const known = decoded[slot];
    if (known?.number === number) return known;
    const raw = read(starts[slot] ?? 0, lengths[slot] ?? 0);
    if (raw === undefined) return undefined;
    const line = toLogLine(raw, cuts[slot] ?? 0, number);
    decoded[slot] = line;
    return line;
  };

  return {
    note(start, length, cutBytes) {
      newest += 1;
      const slot = newest & mask;
      starts[slot] = start;
      lengths[slot] = length;
      cuts[slot] = cutBytes;
    },
    lineOf,
    newest: () => newest,
    textOf: (number) => lineOf(number)?.text,
    since(first) {
      const lines: LogLine[] = [];
      for (let number = Math.max(1, first, newest - size + 1); number <= newest; number += 1) {
        const line = lineOf(number);
        if (line) lines.push(line);
      }
      return lines;
    },
  };
}
