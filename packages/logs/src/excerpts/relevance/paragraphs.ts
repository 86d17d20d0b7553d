import type { KeptLines } from './kept-lines.js';
import { LOWEST } from './neighbour-features.js';

/** Names of what the paragraph of a line, and those around it, tell of the line. */
export const paragraphFeatureNames: readonly string[] = [
  ...['paragraphBest', 'paragraphMean', 'logParagraph', 'logInParagraph', 'isHead'],
  ...['previousParagraph', 'nextParagraph', 'secondPrevious', 'secondNext', 'headScore'],
];

/** Lines between blank ones, or one blank line; an array a column. */
interface Paragraphs {
  /** The paragraph of each line. */
  readonly of: Uint32Array;
  readonly first: Uint32Array;
  readonly count: Uint32Array;
  readonly sum: Float64Array;
  readonly best: Float32Array;
}

/** Gives a function that writes what the scores within paragraphs tell of the line at `index` into `row`, from `at` on. */
export function paragraphFeatures(
  lines: Pick<KeptLines, 'isJoined' | 'isBlank'>,
  scores: Float32Array,
): (index: number, row: Float32Array, at: number) => void {
  const { of, first, count, sum, best } = toParagraphs(lines, scores);
  return (index, row, at) => {
    const place = of[index] ?? 0;
    const head = first[place] ?? 0;
    const lineCount = count[place] ?? 1;
    row[at] = best[place] ?? LOWEST;
    row[at + 1] = (sum[place] ?? 0) / lineCount;
    row[at + 2] = Math.log1p(lineCount);
    row[at + 3] = Math.log1p(index - head);
    row[at + 4] = Number(index === head);
    row[at + 5] = best[place - 1] ?? LOWEST;
    row[at + 6] = best[place + 1] ?? LOWEST;
    row[at + 7] = best[place - 2] ?? LOWEST;
    row[at + 8] = best[place + 2] ?? LOWEST;
    row[at + 9] = scores[head] ?? LOWEST;
  };
}

function toParagraphs(
  { isJoined, isBlank }: Pick<KeptLines, 'isJoined' | 'isBlank'>,
  scores: Float32Array,
): Paragraphs {
  const size = scores.length;
  const of = new Uint32Array(size);
  const first = new Uint32Array(size);
  const count = new Uint32Array(size);
  const sum = new Float64Array(size);
  const best = new Float32Array(size).fill(LOWEST);
  let open = -1;
  for (let index = 0; index < size; index += 1) {
    const score = scores[index] ?? LOWEST;
    if (isJoined[index] === 0 || isBlank[index] === 1 || isBlank[index - 1] === 1) {
      open += 1;
      first[open] = index;
    }
    of[index] = open;
    count[open] = (count[open] ?? 0) + 1;
    sum[open] = (sum[open] ?? 0) + score;
    best[open] = Math.max(best[open] ?? LOWEST, score);
  }
  return { of, first, count, sum, best };
}
