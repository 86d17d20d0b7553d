import { atOnce } from '../../../packages/logs/src/excerpts/in-turns.js';
import {
  contextFeatureNames,
  contextFeatures,
} from '../../../packages/logs/src/excerpts/relevance/context-features.js';
import {
  type LineModel,
  type LineWeights,
  weigh,
} from '../../../packages/logs/src/excerpts/relevance/line-weights.js';
import { continuationExamples } from './continuation-examples.js';
import { type Example, fitLogistic } from './fit-logistic.js';
import { toFolds } from './folds.js';
import { sampleLines } from './sample-lines.js';
import type { TrainingLog } from './training-log.js';

/** Strong, because other projects than those learned from have to be read. */
const RIDGE = 300;
const CONTINUATION_RIDGE = 10;
/** Its logs have one marked line each, of messages that are longer. */
const SINGLE_LINES = 'pytorch-log-classifier';

/** Learns the line model. The second step sees scores of the first that were made without the project of the log. */
export function trainLineModel(logs: readonly TrainingLog[]): LineModel {
  const weightOf = projectWeights(logs);
  const fitFirst = (some: readonly TrainingLog[]): LineWeights =>
    fitLogistic(
      some.flatMap((log) => lineExamples(log, weightOf(log), undefined)),
      RIDGE,
    );
  const second: Example[] = [];
  for (const { inside, outside } of toFolds(logs)) {
    const first = fitFirst(outside);
    for (const log of inside) second.push(...lineExamples(log, weightOf(log), firstScores(log, first)));
  }
  const messages = logs.filter(({ source }) => source.set !== SINGLE_LINES);
  const fitContinuation = (direction: 'down' | 'up'): LineWeights =>
    fitLogistic(
      messages.flatMap((log) => continuationExamples(log, direction, weightOf(log))),
      CONTINUATION_RIDGE,
    );
  return {
    first: fitFirst(logs),
    second: fitLogistic(second, RIDGE),
    down: fitContinuation('down'),
    up: fitContinuation('up'),
  };
}

function firstScores({ table, isMarked }: TrainingLog, first: LineWeights): Float32Array {
  const { values, width } = table;
  return Float32Array.from(
    isMarked,
    (_, index) => first.bias + weigh(first, 0, values, index * width, width),
  );
}

function lineExamples(
  log: TrainingLog,
  weight: number,
  scores: Float32Array | undefined,
): readonly Example[] {
  const { lines, table, isMarked } = log;
  const contextOf = scores && atOnce(contextFeatures(lines, scores));
  return sampleLines(log).map((line) => {
    const values = table.values.subarray(line.index * table.width, (line.index + 1) * table.width);
    let row = values;
    if (contextOf) {
      row = new Float32Array(contextFeatureNames.length + table.width);
      row.set(contextOf(line.index));
      row.set(values, contextFeatureNames.length);
    }
    return { row, isMarked: isMarked[line.index] === true, weight: weight * line.weight };
  });
}

/** Many logs of one project tell more than one log does, and less than as many of different projects. */
function projectWeights(logs: readonly TrainingLog[]): (log: TrainingLog) => number {
  const keyOf = ({ source }: TrainingLog): string => `${source.set} ${source.project}`;
  const counts = new Map<string, number>();
  for (const log of logs) counts.set(keyOf(log), (counts.get(keyOf(log)) ?? 0) + 1);
  return (log) => {
    const share = 1 / Math.sqrt(counts.get(keyOf(log)) ?? 1);
    return log.source.set === SINGLE_LINES ? share / 2 : share;
  };
}
