import type { Work } from '../in-turns.js';
import type { KeptLines } from './kept-lines.js';
import { LOWEST, neighbourFeatureNames, neighbourFeatures } from './neighbour-features.js';
import { orderOfScores } from './order-of-scores.js';
import { paragraphFeatureNames, paragraphFeatures } from './paragraphs.js';

/** Names of what the scores of its neighbours tell of a line, in the order that `contextFeatures` gives. */
export const contextFeatureNames: readonly string[] = [
  'self',
  ...neighbourFeatureNames,
  ...['behindBest', 'logRank', 'overPrevious', 'overNext', 'bestOverPrevious', 'bestOverNext', 'best'],
  ...paragraphFeatureNames,
  ...['indentsMore', 'indentsLess', 'isBlank', 'parentScore'],
];

/** What the scores of the lines around it tell of each line; `row(index)` is good until it is called again. */
export function* contextFeatures(
  lines: KeptLines,
  given: Float32Array,
): Work<(index: number) => Float32Array> {
  const scores = given.map((score) => Math.max(score, LOWEST));
  const before = runningBest(scores);
  const after = runningBest(scores.toReversed()).toReversed();
  const best = before.at(-1) ?? LOWEST;
  yield;
  const ranks = ranksOf(scores);
  yield;
  const parents = parentScores(lines, scores);
  yield;
  const fillNeighbours = neighbourFeatures(lines, scores);
  const fillParagraphs = paragraphFeatures(lines, scores);
  const row = new Float32Array(contextFeatureNames.length);
  const { indents, isBlank } = lines;
  return (index) => {
    const score = scores[index] ?? LOWEST;
    const previous = before[index - 1] ?? LOWEST;
    const next = after[index + 1] ?? LOWEST;
    const indent = indents[index] ?? 0;
    const indentAbove = indents[index - 1] ?? 0;
    row[0] = score;
    fillNeighbours(index, row, 1);
    let at = 1 + neighbourFeatureNames.length;
    const put = (value: number): void => {
      row[at] = value;
      at += 1;
    };
    put(score - best);
    put(Math.log1p(ranks[index] ?? 0));
    put(score - previous);
    put(score - next);
    put(best - previous);
    put(best - next);
    put(best);
    fillParagraphs(index, row, at);
    at += paragraphFeatureNames.length;
    put(Number(indent > indentAbove));
    put(Number(indent < indentAbove));
    put(Number(isBlank[index]));
    put(parents[index] ?? LOWEST);
    return row;
  };
}

function runningBest(scores: Float32Array): Float32Array {
  let best = LOWEST;
  return scores.map((score) => {
    best = Math.max(best, score);
    return best;
  });
}

function ranksOf(scores: Float32Array): Uint32Array {
  const order = orderOfScores(scores);
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] ?? 0] = rank;
  return ranks;
}

/** The score of the outermost line that a line is indented under. */
function parentScores({ indents, isBlank, isJoined }: KeptLines, scores: Float32Array): Float32Array {
  const parents = new Float32Array(scores.length).fill(LOWEST);
  const open: number[] = [];
  for (let index = 0; index < scores.length; index += 1) {
    const indent = indents[index] ?? 0;
    const isText = isBlank[index] === 0;
    if (isJoined[index] === 0) open.length = 0;
    while (isText && open.length > 0 && (indents[open.at(-1) ?? 0] ?? 0) >= indent) open.pop();
    const parent = isText ? open[0] : open.at(-1);
    if (parent !== undefined) parents[index] = scores[parent] ?? LOWEST;
    if (isText) open.push(index);
  }
  return parents;
}
