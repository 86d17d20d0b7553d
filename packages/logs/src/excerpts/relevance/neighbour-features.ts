import type { KeptLines } from './kept-lines.js';

const NEAR = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6] as const;
const WINDOWS = [
  [-3, -1],
  [-10, -1],
  [-25, -1],
  [-60, -26],
  [1, 3],
  [1, 10],
  [1, 25],
  [26, 60],
] as const;

/** Nothing is less likely, and nothing is known of lines that were not kept. */
export const LOWEST = -8;

/** Names of what the scores right above and below a line tell of it. */
export const neighbourFeatureNames: readonly string[] = [
  ...NEAR.map((offset) => `at${offset}`),
  ...WINDOWS.map(([from, to]) => `best${from}to${to}`),
];

/** Scores of single neighbours, and the best within windows; what is not joined to the line without a gap is no neighbour. */
export function neighbourFeatures(
  { isJoined }: Pick<KeptLines, 'isJoined'>,
  scores: Float32Array,
): (index: number, row: Float32Array, at: number) => void {
  const { first, last } = boundsOfRuns(isJoined);
  return (index, row, at) => {
    const start = first[index] ?? index;
    const end = last[index] ?? index;
    let next = at;
    for (const offset of NEAR) {
      const other = index + offset;
      row[next] = other >= start && other <= end ? (scores[other] ?? LOWEST) : LOWEST;
      next += 1;
    }
    for (const [from, to] of WINDOWS) {
      row[next] = bestWithin(scores, Math.max(start, index + from), Math.min(end, index + to));
      next += 1;
    }
  };
}

function bestWithin(scores: Float32Array, first: number, last: number): number {
  let highest = LOWEST;
  for (let index = first; index <= last; index += 1) {
    const score = scores[index] as number; // The bounds of a run are within the scores.
    if (score > highest) highest = score;
  }
  return highest;
}

/** Of each line, the first and the last line of those joined to it. */
function boundsOfRuns(isJoined: Uint8Array): { readonly first: Uint32Array; readonly last: Uint32Array } {
  const first = Uint32Array.from(isJoined.keys());
  const last = Uint32Array.from(first);
  for (let index = 1; index < first.length; index += 1)
    if (isJoined[index]) first[index] = first[index - 1] ?? index;
  for (let index = last.length - 2; index >= 0; index -= 1)
    if (isJoined[index + 1]) last[index] = last[index + 1] ?? index;
  return { first, last };
}
