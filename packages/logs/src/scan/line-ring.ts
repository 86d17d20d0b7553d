import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { toLogLine } from '../read/to-log-line.js';
import type { LineNotes } from './line-notes.js';

/** The last lines as bytes; they become text when somebody asks. */
export interface LineRing extends RecentLines {
  lineOf(number: number): LogLine | undefined;
  newest(): number;
}

/** Reads bytes that may be gone by now. */
export type ReadBytes = (start: number, length: number) => string | undefined;

/** Creates a ring of the last `size` lines that were noted, a power of two. */
export function createLineRing(size: number, notes: LineNotes, read: ReadBytes): LineRing {
  const mask = size - 1;
  const decoded: (LogLine | undefined)[] = Array.from({ length: size });

  const lineOf = (number: number): LogLine | undefined => {
    const newest = notes.newestLine();
    if (number < 1 || number > newest || number <= newest - size) return undefined;
    const known = decoded[number & mask];
    if (known?.number === number) return known;
    const raw = read(notes.startOf(number), notes.lengthOf(number));
    if (raw === undefined) return undefined;
    const line = toLogLine(raw, notes.cutBytesOf(number), number);
    decoded[number & mask] = line;
    return line;
  };

  return {
    lineOf,
    newest: notes.newestLine,
    textOf: (number) => lineOf(number)?.text,
    since(first) {
      const newest = notes.newestLine();
      const lines: LogLine[] = [];
      for (let number = Math.max(1, first, newest - size + 1); number <= newest; number += 1) {
        const line = lineOf(number);
        if (line) lines.push(line);
      }
      return lines;
    },
  };
}
