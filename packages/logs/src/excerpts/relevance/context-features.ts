import type { KeptLines } from './kept-lines.js';
import { paragraphsOf } from './paragraphs.js';

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

/** Names of what the scores of its neighbours tell of a line, in the order that `contextFeatures` gives. */
export const contextFeatureNames: readonly string[] = [
  'self',
  ...NEAR.map((offset) => `at${offset}`),
  ...WINDOWS.map(([from, to]) => `best${from}to${to}`),
  ...['behindBest', 'logRank', 'overPrevious', 'overNext', 'bestOverPrevious', 'bestOverNext', 'best'],
  ...['paragraphBest', 'paragraphMean', 'logParagraph', 'logInParagraph', 'isHead'],
  ...['previousParagraph', 'nextParagraph', 'secondPrevious', 'secondNext', 'headScore'],
  ...['indentsMore', 'indentsLess', 'isBlank', 'parentScore'],
];

/** What the scores of the lines around it tell of each line; `row(index)` is good until it is called again. */
export function contextFeatures(lines: KeptLines, given: Float32Array): (index: number) => Float32Array {
  const scores = given.map((score) => Math.max(score, LOWEST));
  const count = scores.length;
  const row = new Float32Array(contextFeatureNames.length);
  const { paragraphOf, paragraphs } = paragraphsOf(lines, scores);
  const ranks = ranksOf(scores);
  const parents = parentScores(lines, scores);
  const before = runningBest(scores);
  const after = runningBest(scores.toReversed()).toReversed();
  const best = before.at(-1) ?? LOWEST;
  const { numbers, indents, isBlank } = lines;
  const scoreAt = (index: number, offset: number): number => {
    const other = index + offset;
    const isNeighbour =
      other >= 0 && other < count && (numbers[other] ?? 0) - (numbers[index] ?? 0) === offset;
    return isNeighbour ? (scores[other] ?? LOWEST) : LOWEST;
  };
  const bestOf = (index: number, from: number, to: number): number => {
    let highest = LOWEST;
    for (let offset = from; offset <= to; offset += 1) highest = Math.max(highest, scoreAt(index, offset));
    return highest;
  };
  return (index) => {
    const score = scores[index] ?? LOWEST;
    const previous = before[index - 1] ?? LOWEST;
    const next = after[index + 1] ?? LOWEST;
    const place = paragraphOf[index] ?? 0;
    const paragraph = paragraphs[place];
    const inside = index - (paragraph?.first ?? index);
    const indent = indents[index] ?? 0;
    const indentAbove = indents[index - 1] ?? 0;
    row.set([score, ...NEAR.map((offset) => scoreAt(index, offset))]);
    row.set(
      WINDOWS.map(([from, to]) => bestOf(index, from, to)),
      1 + NEAR.length,
    );
    row.set(
      [
        ...[score - best, Math.log1p(ranks[index] ?? 0), score - previous, score - next],
        ...[best - previous, best - next, best],
        ...[paragraph?.best ?? LOWEST, (paragraph?.sum ?? 0) / (paragraph?.count ?? 1)],
        ...[Math.log1p(paragraph?.count ?? 0), Math.log1p(inside), Number(inside === 0)],
        ...[-1, 1, -2, 2].map((offset) => paragraphs[place + offset]?.best ?? LOWEST),
        paragraph?.head ?? LOWEST,
        ...[Number(indent > indentAbove), Number(indent < indentAbove), Number(isBlank[index])],
        parents[index] ?? LOWEST,
      ],
      1 + NEAR.length + WINDOWS.length,
    );
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

function ranksOf(scores: Float32Array): Int32Array {
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const ranks = new Int32Array(scores.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** The score of the outermost line that a line is indented under. */
function parentScores({ indents, isBlank, isJoined }: KeptLines, scores: Float32Array): Float32Array {
  const parents = new Float32Array(scores.length).fill(LOWEST);
  const open: number[] = [];
  const indentOf = (index: number | undefined): number => (index === undefined ? -1 : (indents[index] ?? 0));
  for (let index = 0; index < scores.length; index += 1) {
    if (!isJoined[index]) open.length = 0;
    if (isBlank[index] !== true) while (indentOf(open.at(-1)) >= (indents[index] ?? 0)) open.pop();
    const parent = isBlank[index] === true ? open.at(-1) : open[0];
    if (parent !== undefined) parents[index] = scores[parent] ?? LOWEST;
    if (isBlank[index] !== true) open.push(index);
  }
  return parents;
}
