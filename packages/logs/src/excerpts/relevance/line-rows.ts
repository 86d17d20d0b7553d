import type { KeptLines } from './kept-lines.js';
import { type FoundLines, toLineFacts } from './line-facts.js';
import { ownFeatureNames, ownFeatures } from './own-features.js';
import { type FailurePlace, placeFeatureNames, placeFeatures } from './place-features.js';

/** What is known of every kept line, made one row at a time: a table of them would be larger than the texts. */
export interface LineRows {
  readonly width: number;
  /** So many of the first values of a row, each 0 or 1, are told by the line itself. */
  readonly ownWidth: number;
  /** Values of the line at `index`; good until it is called again. */
  rowOf(index: number): Float32Array;
}

/** Creates rows of own and place features. */
export function createLineRows(lines: KeptLines, found: FoundLines, place: FailurePlace): LineRows {
  const ownWidth = ownFeatureNames.length;
  const width = ownWidth + placeFeatureNames.length;
  const row = new Float32Array(width);
  const fillOwn = ownFeatures(lines, toLineFacts(lines, found));
  const ranked = found.ranked.filter(({ signal }) => !signal.isEcho);
  const rankOf = new Map(ranked.map(({ signal }, rank) => [signal.line, rank]));
  const fillPlace = placeFeatures({ place, keptCount: lines.numbers.length, ranked, rankOf });
  return {
    width,
    ownWidth,
    rowOf(index) {
      fillOwn(index, row);
      fillPlace(lines.numbers[index] ?? 0, row, ownWidth);
      return row;
    },
  };
}
