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

/** Writes what the place of line `number` tells into `row`, from `at` on. */
export function placeFeatures(number: number, context: PlaceContext, row: Float32Array, at: number): void {
  const { startLine, endLine, lastEndLine, lineCount } = context.place;
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
  put(Math.log1p(context.keptCount));
  signalFeatures(number, context, row, next);
}

function signalFeatures(
  number: number,
  { ranked, rankOf }: PlaceContext,
  row: Float32Array,
  at: number,
): void {
  const best = ranked[0];
  if (best === undefined) return;
  const rank = rankOf.get(number);
  const { line, firstLine, lastLine } = best.signal;
  const own = rank === undefined ? undefined : ranked[rank];
  row.set(
    [
      Number(rank === 0),
      Number(rank !== undefined && rank < 3),
      Number(rank !== undefined && rank < 10),
      Number(rank !== undefined && rank < 30),
      own?.score ?? 0,
      own === undefined ? 0 : own.score - best.score,
      Number(number >= firstLine && number <= lastLine),
      Number(number > line && number <= line + BELOW_BEST),
      Math.log1p(Math.abs(number - line)),
      Number(number < line),
      best.score,
      Math.log1p(ranked.length),
    ],
    at,
  );
}
