import type { KeptLines } from './kept-lines.js';

/** Lines between blank ones, or one blank line. */
export interface Paragraph {
  readonly first: number;
  /** Score of the first line. */
  readonly head: number;
  count: number;
  sum: number;
  best: number;
}

/** Cuts kept lines into paragraphs; `paragraphOf` gives the paragraph of each line. */
export function paragraphsOf(
  { isJoined, isBlank }: KeptLines,
  scores: Float32Array,
): { readonly paragraphOf: Int32Array; readonly paragraphs: readonly Paragraph[] } {
  const paragraphOf = new Int32Array(scores.length);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const [index, score] of scores.entries()) {
    const begins = isJoined[index] !== true || isBlank[index] === true || isBlank[index - 1] === true;
    if (open === undefined || begins) {
      open = { first: index, head: score, count: 0, sum: 0, best: score };
      paragraphs.push(open);
    }
    open.count += 1;
    open.sum += score;
    open.best = Math.max(open.best, score);
    paragraphOf[index] = paragraphs.length - 1;
  }
  return { paragraphOf, paragraphs };
}
