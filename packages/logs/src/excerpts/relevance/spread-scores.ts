import type { KeptLines } from './kept-lines.js';
import { LOWEST } from './neighbour-features.js';

/** How surely two lines in a row belong to one message, as logarithms of odds; of line `index` and the one above it. */
export interface Continuations {
  /** Given that the line above matters. */
  readonly down: Float32Array;
  /** Given that the line below matters. */
  readonly up: Float32Array;
}

const DOWN_STEP = 0.05;
const UP_STEP = 0.1;
/** A step costs no more than that, lest one odd line tears a message apart. */
const MAX_STEP = 12;

/** Lets lines share in the score of the message they belong to; `originOf` gives the line that the score comes from. */
export function spreadScores(
  { isJoined }: Pick<KeptLines, 'isJoined'>,
  given: Float32Array,
  { down, up }: Continuations,
): { readonly scores: Float32Array; readonly originOf: Uint32Array } {
  const scores = Float32Array.from(given);
  const originOf = Uint32Array.from(given.keys());
  const share = (from: number, to: number, cost: number): void => {
    const offered = (scores[from] ?? LOWEST) - cost;
    if (offered <= (scores[to] ?? LOWEST)) return;
    scores[to] = offered;
    originOf[to] = originOf[from] ?? from;
  };
  for (let index = 1; index < scores.length; index += 1)
    if (isJoined[index]) share(index - 1, index, costOf(down[index] ?? 0) + DOWN_STEP);
  for (let index = scores.length - 1; index > 0; index -= 1)
    if (isJoined[index]) share(index, index - 1, costOf(up[index] ?? 0) + UP_STEP);
  return { scores, originOf };
}

/** The logarithm of how unlikely it is, from the logarithm of its odds. */
function costOf(logOdds: number): number {
  return Math.min(MAX_STEP, Math.log1p(Math.exp(-logOdds)));
}
