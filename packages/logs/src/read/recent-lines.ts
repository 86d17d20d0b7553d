import type { LogLine } from './log-line.js';

/** The last lines that were read, for looking back. */
export interface RecentLines {
  /** Text of a line by its number; `undefined` when it is too long ago or still to come. */
  textOf(number: number): string | undefined;
  /** The lines `first` to the newest one, as far as they are still known. */
  since(first: number): readonly { readonly number: number; readonly text: string }[];
}

/** Recent lines that are given one by one. */
export interface PushedLines extends RecentLines {
  push(line: LogLine): void;
}

/** Creates a ring of `size` lines. */
export function createRecentLines(size: number): PushedLines {
  const ring: (LogLine | undefined)[] = Array.from({ length: size });
  let newest = 0;
  const at = (number: number): LogLine | undefined => {
    const line = ring[number % size];
    return line?.number === number ? line : undefined;
  };
  return {
    push(line) {
      ring[line.number % size] = line;
      newest = line.number;
    },
    textOf: (number) => at(number)?.text,
    since(first) {
      const lines: LogLine[] = [];
      for (let number = Math.max(1, first, newest - size + 1); number <= newest; number += 1) {
        const line = at(number);
        if (line) lines.push(line);
      }
      return lines;
    },
  };
}
