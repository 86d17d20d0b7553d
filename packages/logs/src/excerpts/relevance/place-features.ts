import type { RankedSignal } from '../rank-signals.js';

/** Where the job failed, in lines of the log. */
export interface FailurePlace {
  readonly lineCount: number;
  /** First line of the step that failed first. */
  readonly startLine: number;
  /** Where the output of that step ends. */
  readonly endLine: number;
  /** Where the output of the last step that failed ends. */
  readonly lastEndLine: number;
}

const REACHES = [3, 8, 20, 50, 120, 400] as const;
const BELOW_BEST = 30;
const LAST_RANK = 30;

/** Names of what the place of a line tells, in the order that `placeFeatures` fills. */
export const placeFeatureNames: readonly string[] = [
  ...['beforeEnd', 'logAboveEnd', 'logBelowEnd'],
  ...REACHES.map((reach) => `within${reach}`),
  ...['share', 'inStep', 'logLastEnd', 'betweenEnds', 'afterLastEnd', 'logLogEnd', 'logKept'],
  ...['best', 'best3', 'best10', 'best30', 'signalScore', 'signalBehind'],
  ...['inBestBlock', 'belowBest', 'logFromBest', 'aboveBest', 'bestScore', 'logSignals'],
];

/** What is the same for every line of a log. */
export interface PlaceContext {
  readonly place: FailurePlace;
  readonly keptCount: number;
  /** Without echoes, best first. */
  readonly ranked: readonly RankedSignal[];
  /** The place of each signal's line among them, from 0. */
  readonly rankOf: ReadonlyMap<number, number>;
}

/** Gives a function that writes what the place of line `number` tells into `row`, from `at` on. */
export function placeFeatures(
  context: PlaceContext,
): (number: number, row: Float32Array, at: number) => void {
  const { startLine, endLine, lastEndLine, lineCount } = context.place;
  const logKept = Math.log1p(context.keptCount);
  const fillSignals = signalFeatures(context);
  return (number, row, at) => {
    const above = endLine - number;
    const isBefore = above >= 0;
    const reach = Math.log1p(Math.abs(above));
    let next = at;
    const put = (value: number): void => {
      row[next] = value;
      next += 1;
    };
    put(Number(isBefore));
    put(isBefore ? reach : 0);
    put(isBefore ? 0 : reach);
    for (const limit of REACHES) put(Number(isBefore && above <= limit));
    put(number / Math.max(1, lineCount));
    put(Number(number >= startLine && number <= endLine));
    put(Math.log1p(Math.abs(lastEndLine - number)));
    put(Number(number > endLine && number <= lastEndLine));
    put(Number(number > lastEndLine));
    put(Math.log1p(Math.max(0, lineCount - number)));
    put(logKept);
    fillSignals(number, row, next);
  };
}

function signalFeatures({ ranked, rankOf }: PlaceContext): ReturnType<typeof placeFeatures> {
  const best = ranked[0];
  if (best === undefined) return () => {};
  const { line, firstLine, lastLine } = best.signal;
  const logSignals = Math.log1p(ranked.length);
  return (number, row, at) => {
    const known = rankOf.get(number);
    const own = known === undefined ? undefined : ranked[known]?.score;
    const rank = known ?? ranked.length + LAST_RANK;
    row[at] = Number(rank === 0);
    row[at + 1] = Number(rank < 3);
    row[at + 2] = Number(rank < 10);
    row[at + 3] = Number(rank < LAST_RANK);
    row[at + 4] = own ?? 0;
    row[at + 5] = own === undefined ? 0 : own - best.score;
    row[at + 6] = Number(number >= firstLine && number <= lastLine);
    row[at + 7] = Number(number > line && number <= line + BELOW_BEST);
    row[at + 8] = Math.log1p(Math.abs(number - line));
    row[at + 9] = Number(number < line);
    row[at + 10] = best.score;
    row[at + 11] = logSignals;
  };
}
