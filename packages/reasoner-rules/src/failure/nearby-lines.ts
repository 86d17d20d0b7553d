import type { LogEvidence } from '@opsaicortex/core';

/** Test runners draw such a line before the next failure. */
const boundary = /^\s*(?:_{3,}|={3,}|-{8,}|\u23af{3,})/u;
/** How far from the cause its details are looked for. */
const reach = 30;

/** The line itself, then the shown lines below it, then those above it, nearest first. */
export function nearbyLines({ excerpts }: LogEvidence, line: number): readonly string[] {
  const excerpt = excerpts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (!excerpt) return [];
  const lines = excerpt.text.split('\n');
  const index = line - excerpt.firstLine;
  const below = lines.slice(index + 1, index + 1 + reach);
  const above = lines.slice(Math.max(0, index - reach), index).toReversed();
  return [
    ...lines.slice(index, index + 1),
    ...below.slice(0, boundaryIndex(below)),
    ...above.slice(0, boundaryIndex(above) + 1), // the line above a failure often names it
  ];
}

function boundaryIndex(lines: readonly string[]): number {
  const index = lines.findIndex((line) => boundary.test(line));
  return index === -1 ? lines.length : index;
}
