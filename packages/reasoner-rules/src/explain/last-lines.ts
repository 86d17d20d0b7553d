import type { LogEvidence } from '@opsaicortex/core';

/** Numbers of the last shown lines that say something, up to the one that reports the exit code. */
export function lastLines({ excerpts }: LogEvidence, maxLines: number): readonly number[] {
  const [last] = excerpts.toSorted(
    (a, b) => Number(reportsExit(b.text)) - Number(reportsExit(a.text)) || b.lastLine - a.lastLine,
  );
  if (!last) return [];
  const lines = last.text.split('\n');
  const exit = lines.findLastIndex(reportsExit);
  return lines
    .slice(0, exit === -1 ? lines.length : exit + 1)
    .flatMap((text, index) => (text.trim() === '' ? [] : [last.firstLine + index]))
    .slice(-maxLines);
}

function reportsExit(text: string): boolean {
  return /exit(?:ed with)? code:? \d+|exit status \d+/i.test(text);
}
