import type { RankedSignal } from '../rank-signals.js';
import type { KeptLines } from './kept-lines.js';
import { type FoundLines, toLineFacts } from './line-facts.js';
import { ownFeatureNames, ownFeatures } from './own-features.js';
import { type FailurePlace, placeFeatureNames, placeFeatures } from './place-features.js';

/** What is known of every kept line, one row a line. */
export interface LineTable {
  readonly values: Float32Array;
  readonly width: number;
  /** So many of the first values of a row are told by the line itself. */
  readonly ownWidth: number;
}

/** Fills the table. */
export function createLineTable(lines: KeptLines, found: FoundLines, place: FailurePlace): LineTable {
  const ownWidth = ownFeatureNames.length;
  const width = ownWidth + placeFeatureNames.length;
  const values = new Float32Array(lines.numbers.length * width);
  const facts = toLineFacts(lines, found);
  const ranked = found.ranked.filter(({ signal }) => !signal.isEcho);
  const context = { place, keptCount: lines.numbers.length, ranked, rankOf: rankOfLines(ranked) };
  for (const [index, number] of lines.numbers.entries()) {
    const fact = facts[index];
    if (fact !== undefined) ownFeatures(lines.texts[index] ?? '', fact, values, index * width);
    placeFeatures(number, context, values, index * width + ownWidth);
  }
  return { values, width, ownWidth };
}

function rankOfLines(ranked: readonly RankedSignal[]): ReadonlyMap<number, number> {
  return new Map(ranked.map(({ signal }, rank) => [signal.line, rank]));
}
