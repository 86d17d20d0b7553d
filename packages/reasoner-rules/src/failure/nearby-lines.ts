import type { LogEvidence } from '@opsaicortex/core';

/** Test runners draw such a line before the next failure. */
const boundary = /^\s*(?:_{3,}|={3,}|-{8,}|\u23af{3,})/u;
/** How far from the cause its details are looked for. */
const reach = 30;

/** A line and what is shown around it, up to where another failure begins. */
export interface Nearby {
  /** The line itself, then those below it, then those above it, nearest first. */
  readonly all: readonly string[];
  /** Nearest first. */
  readonly above: readonly string[];
  /** Nearest first. */
  readonly below: readonly string[];
}

/** The shown lines around a line. */
export function nearbyLines({ excerpts }: LogEvidence, line: number, quote: string): Nearby {
  const excerpt = excerpts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  const lines = excerpt?.text.split('\n') ?? [];
  const index = line - (excerpt?.firstLine ?? 0);
  const next = lines.slice(index + 1, index + 1 + reach);
  const previous = lines.slice(Math.max(0, index - reach), Math.max(0, index)).toReversed();
  const below = next.slice(0, boundaryIndex(next));
  const above = previous.slice(0, boundaryIndex(previous) + 1); // the line above a failure often names it
  return { all: [lines[index] ?? quote, ...below, ...above], above, below };
}

function boundaryIndex(lines: readonly string[]): number {
  const index = lines.findIndex((line) => boundary.test(line));
  return index === -1 ? lines.length : index;
}
