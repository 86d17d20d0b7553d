import type { RankedSignal } from '../rank-signals.js';
import { indexFrom, indexOfLine, type KeptLines } from './kept-lines.js';

/** What rules and readers know of the kept lines, an array a column. */
export interface LineFacts {
  /** The surest rule's confidence; 0 for none. */
  readonly rule: Float64Array;
  readonly isEcho: Uint8Array;
  readonly isInTrace: Uint8Array;
  readonly isDiagnostic: Uint8Array;
  readonly isFailedTest: Uint8Array;
  /** How often lines of the shape whose first line this is were kept; 0 for other lines. */
  readonly shapeCount: Uint32Array;
}

/** Where readers found something. */
export interface FoundLines {
  readonly ranked: readonly RankedSignal[];
  readonly traces: readonly { readonly firstLine: number; readonly lastLine: number }[];
  readonly diagnosticLines: Iterable<number>;
  readonly failedTestLines: Iterable<number>;
}

/** Gathers what is known of every kept line. */
export function toLineFacts(lines: KeptLines, found: FoundLines): LineFacts {
  const count = lines.numbers.length;
  const rule = new Float64Array(count);
  const isEcho = new Uint8Array(count);
  for (const { signal } of found.ranked) {
    const index = indexOfLine(lines, signal.line);
    if (signal.isEcho) isEcho[index] = 1;
    else rule[index] = Math.max(rule[index] ?? 0, signal.confidence);
  }
  const isInTrace = new Uint8Array(count);
  for (const { firstLine, lastLine } of found.traces)
    isInTrace.fill(1, indexFrom(lines, firstLine), indexFrom(lines, lastLine + 1));
  const shapeCount = new Uint32Array(count);
  for (const first of lines.firstLike) shapeCount[first] = (shapeCount[first] ?? 0) + 1;
  return {
    rule,
    isEcho,
    isInTrace,
    isDiagnostic: marked(lines, found.diagnosticLines),
    isFailedTest: marked(lines, found.failedTestLines),
    shapeCount,
  };
}

function marked(lines: KeptLines, numbers: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(lines.numbers.length);
  // What was not kept has the index -1, which a typed array ignores.
  for (const number of numbers) marks[indexOfLine(lines, number)] = 1;
  return marks;
}
