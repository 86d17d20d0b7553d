import {
  continuationFeatureNames,
  continuationFeatures,
} from '../../../packages/logs/src/excerpts/relevance/continuation-features.js';
import type { Example } from './fit-logistic.js';
import { everyNth } from './sample-lines.js';
import type { TrainingLog } from './training-log.js';

/** Long messages would else teach nothing but how they go on. */
const MAX_INSIDE = 40;

/**
 * Pairs of lines in a row of which one is marked. Down: does the message go on in the second? Up: did it begin above the second?
 */
export function continuationExamples(
  { lines, table, isMarked }: TrainingLog,
  direction: 'down' | 'up',
  weight: number,
): readonly Example[] {
  const formOf = continuationFeatures(lines);
  const { values, width, ownWidth } = table;
  const rowOf = (index: number): Float32Array => {
    const row = new Float32Array(2 * ownWidth + continuationFeatureNames.length);
    row.set(values.subarray(index * width, index * width + ownWidth));
    row.set(values.subarray((index - 1) * width, (index - 1) * width + ownWidth), ownWidth);
    row.set(formOf(index), 2 * ownWidth);
    return row;
  };
  const joined = [...isMarked.keys()].filter((index) => lines.isJoined[index]);
  const inside = joined.filter((index) => isMarked[index] && isMarked[index - 1]);
  const ends = joined.filter((index) =>
    direction === 'down' ? isMarked[index - 1] && !isMarked[index] : isMarked[index] && !isMarked[index - 1],
  );
  const some = everyNth(inside, MAX_INSIDE);
  const insideWeight = weight * Math.sqrt(inside.length / Math.max(1, some.length));
  return [
    ...some.map((index) => ({ row: rowOf(index), isMarked: true, weight: insideWeight })),
    ...ends.map((index) => ({ row: rowOf(index), isMarked: false, weight })),
  ];
}
