import type { LogEvidence } from '@opsaicortex/core';

/** How far from the cause its details are looked for. */
const reach = 30;

/** The line itself, then the shown lines below it, then those above it, nearest first. */
export function nearbyLines({ excerpts }: LogEvidence, line: number): readonly string[] {
  const excerpt = excerpts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  if (!excerpt) return [];
  const lines = excerpt.text.split('\n');
  const index = line - excerpt.firstLine;
  const below = lines.slice(index, index + reach + 1);
  const above = lines.slice(Math.max(0, index - reach), index).toReversed();
  return [...below, ...above];
}
