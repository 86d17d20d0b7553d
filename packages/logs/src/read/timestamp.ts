/** Length of `2026-01-31T10:00:00.0000000Z `, the prefix that GitHub's runner writes. */
const PREFIX_LENGTH = 29;

const codes = { dash: 45, letterT: 84, colon: 58, dot: 46, letterZ: 90, space: 32 } as const;

/** How many characters of the line are a runner's timestamp and its space; 0 when there is none. */
export function timestampLength(line: string): number {
  const isTimestamp =
    line.charCodeAt(4) === codes.dash &&
    line.charCodeAt(10) === codes.letterT &&
    line.charCodeAt(27) === codes.letterZ &&
    line.charCodeAt(7) === codes.dash &&
    line.charCodeAt(13) === codes.colon &&
    line.charCodeAt(16) === codes.colon &&
    line.charCodeAt(19) === codes.dot;
  if (!isTimestamp) return 0;
  return line.charCodeAt(28) === codes.space ? PREFIX_LENGTH : PREFIX_LENGTH - 1;
}
