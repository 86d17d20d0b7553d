import type { RankedSignal } from '../rank-signals.js';
import type { KeptLines } from './kept-lines.js';

/** What rules and readers know of one kept line. */
export interface LineFacts {
  /** The surest rule's confidence; 0 for none. */
  readonly rule: number;
  readonly isEcho: boolean;
  readonly isInTrace: boolean;
  readonly isDiagnostic: boolean;
  readonly isFailedTest: boolean;
  /** How often lines of this shape were kept, and which of them this is, from 0. */
  readonly shapeCount: number;
  readonly shapeIndex: number;
}

/** Where readers found something. */
export interface FoundLines {
  readonly ranked: readonly RankedSignal[];
  readonly traces: readonly { readonly firstLine: number; readonly lastLine: number }[];
  readonly diagnosticLines: ReadonlySet<number>;
  readonly failedTestLines: ReadonlySet<number>;
}

/** Gathers what is known of every kept line. */
export function toLineFacts({ numbers, shapes }: KeptLines, found: FoundLines): readonly LineFacts[] {
  const rules = new Map<number, number>();
  const echoes = new Set<number>();
  for (const { signal } of found.ranked) {
    if (signal.isEcho) echoes.add(signal.line);
    else rules.set(signal.line, Math.max(rules.get(signal.line) ?? 0, signal.confidence));
  }
  const traced = new Set<number>();
  for (const { firstLine, lastLine } of found.traces)
    for (let line = firstLine; line <= lastLine; line += 1) traced.add(line);
  const counts = new Map<number, number>();
  const places = shapes.map((shape) => {
    const index = counts.get(shape) ?? 0;
    counts.set(shape, index + 1);
    return index;
  });
  return numbers.map((number, index) => ({
    rule: rules.get(number) ?? 0,
    isEcho: echoes.has(number),
    isInTrace: traced.has(number),
    isDiagnostic: found.diagnosticLines.has(number),
    isFailedTest: found.failedTestLines.has(number),
    shapeCount: counts.get(shapes[index] ?? 0) ?? 1,
    shapeIndex: places[index] ?? 0,
  }));
}
