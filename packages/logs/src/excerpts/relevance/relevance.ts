import type { Baseline } from '../../baseline/baseline.js';
import { familiarLines } from '../../baseline/familiar-lines.js';
import { contextFeatureNames, contextFeatures } from './context-features.js';
import { continuationFeatureNames, continuationFeatures } from './continuation-features.js';
import { explainLine } from './explain-line.js';
import type { KeptLines } from './kept-lines.js';
import type { FoundLines } from './line-facts.js';
import { lineModel } from './line-model.js';
import { createLineTable, type LineTable } from './line-table.js';
import { type LineModel, weigh } from './line-weights.js';
import type { FailurePlace } from './place-features.js';
import { type Continuations, spreadScores } from './spread-scores.js';

/** How surely each kept line is part of what says why the job failed. */
export interface Relevance {
  readonly lines: KeptLines;
  /** Logarithm of the odds of each line, in its own right. */
  readonly own: Float32Array;
  /** The same, raised where a line belongs to a message that matters. */
  readonly scores: Float32Array;
  /** Whether the passing log has such a line, too. */
  readonly isFamiliar: readonly boolean[];
  /** In words, what made the line at `index` likely, or the one that its score comes from. */
  explain(index: number): string;
}

/** A line that the passing log has, too, is hardly ever the cause. */
const FAMILIAR_COST = 4;
/** It may still be part of the message; then it costs less. */
const FAMILIAR_PART_COST = 2;

/** Weighs every kept line; with another model while one is trained. */
export function weighLines(
  lines: KeptLines,
  found: FoundLines,
  place: FailurePlace,
  baseline?: Baseline,
  model: LineModel = lineModel,
): Relevance {
  const table = createLineTable(lines, found, place);
  const own = secondScores(lines, table, firstScores(table, model), model);
  const isFamiliar = familiarLines(lines, baseline);
  for (const [index, known] of isFamiliar.entries())
    if (known) own[index] = (own[index] ?? 0) - FAMILIAR_COST;
  const { scores, originOf } = spreadScores(lines, own, continuations(lines, table, model));
  for (const [index, known] of isFamiliar.entries())
    if (known) scores[index] = (scores[index] ?? 0) - FAMILIAR_PART_COST;
  return {
    lines,
    own,
    scores,
    isFamiliar,
    explain: (index) => explainLine(table, index) || explainLine(table, originOf[index] ?? index),
  };
}

/** By the line itself and its place. */
export function firstScores({ values, width }: LineTable, { first }: Pick<LineModel, 'first'>): Float32Array {
  const scores = new Float32Array(values.length / width);
  return scores.map((_, index) => first.bias + weigh(first, 0, values, index * width, width));
}

/** By what the lines around it say as well. */
function secondScores(
  lines: KeptLines,
  { values, width }: LineTable,
  first: Float32Array,
  { second }: LineModel,
): Float32Array {
  const contextWidth = contextFeatureNames.length;
  const contextOf = contextFeatures(lines, first);
  return Float32Array.from(
    lines.numbers,
    (_, index) =>
      second.bias +
      weigh(second, 0, contextOf(index), 0, contextWidth) +
      weigh(second, contextWidth, values, index * width, width),
  );
}

function continuations(
  lines: KeptLines,
  { values, width, ownWidth }: LineTable,
  model: LineModel,
): Continuations {
  const down = new Float32Array(lines.numbers.length);
  const up = new Float32Array(lines.numbers.length);
  const formOf = continuationFeatures(lines);
  for (let index = 1; index < down.length; index += 1) {
    const form = formOf(index);
    const here = index * width;
    const oddsOf = (weights: LineModel['down']): number =>
      weights.bias +
      weigh(weights, 0, values, here, ownWidth) +
      weigh(weights, ownWidth, values, here - width, ownWidth) +
      weigh(weights, 2 * ownWidth, form, 0, continuationFeatureNames.length);
    down[index] = oddsOf(model.down);
    up[index] = oddsOf(model.up);
  }
  return { down, up };
}
