import type { Baseline } from '../../baseline/baseline.js';
import { familiarLines } from '../../baseline/familiar-lines.js';
import { LINES_A_PART, type Work } from '../in-turns.js';
import { contextFeatureNames, contextFeatures } from './context-features.js';
import { continuationFeatureNames, continuationFeatures } from './continuation-features.js';
import { explainLine } from './explain-line.js';
import type { KeptLines } from './kept-lines.js';
import type { FoundLines } from './line-facts.js';
import { lineModel } from './line-model.js';
import { createLineRows } from './line-rows.js';
import { type LineModel, weigh } from './line-weights.js';
import type { FailurePlace } from './place-features.js';
import { SUMS_A_LINE, sumOf, sumRows } from './row-sums.js';
import { type Continuations, spreadScores } from './spread-scores.js';

/** How surely each kept line is part of what says why the job failed. */
export interface Relevance {
  readonly lines: KeptLines;
  /** Logarithm of the odds of each line, in its own right. */
  readonly own: Float32Array;
  /** The same, raised where a line belongs to a message that matters. */
  readonly scores: Float32Array;
  /** 1 where the passing log has such a line, too. */
  readonly isFamiliar: Uint8Array;
  /** In words, what made the line at `index` likely, or the one that its score comes from. */
  explain(index: number): string;
}

/** A line that the passing log has, too, is hardly ever the cause. */
const FAMILIAR_COST = 4;
/** It may still be part of the message; then it costs less. */
const FAMILIAR_PART_COST = 2;

/** Weighs every kept line; with another model while one is trained. */
export function* weighLines(
  lines: KeptLines,
  found: FoundLines,
  place: FailurePlace,
  baseline?: Baseline,
  model: LineModel = lineModel,
): Work<Relevance> {
  const rows = createLineRows(lines, found, place);
  const sums = yield* sumRows(rows, lines.numbers.length, model);
  const own = yield* secondScores(lines, sums, firstScores(sums, model), model);
  const isFamiliar = yield* familiarLines(lines, baseline);
  takeOff(own, isFamiliar, FAMILIAR_COST);
  const { scores, originOf } = spreadScores(lines, own, yield* continuations(lines, sums, model));
  takeOff(scores, isFamiliar, FAMILIAR_PART_COST);
  const explain = (index: number): string => (index < 0 ? '' : explainLine(rows.rowOf(index)));
  return {
    lines,
    own,
    scores,
    isFamiliar,
    explain: (index) => explain(index) || explain(originOf[index] ?? index),
  };
}

function takeOff(scores: Float32Array, isFamiliar: Uint8Array, cost: number): void {
  for (let index = 0; index < scores.length; index += 1)
    if (isFamiliar[index] === 1) scores[index] = (scores[index] ?? 0) - cost;
}

/** By the line itself and its place. */
function firstScores(sums: Float64Array, { first }: LineModel): Float32Array {
  const scores = new Float32Array(sums.length / SUMS_A_LINE);
  return scores.map((_, index) => first.bias + (sums[index * SUMS_A_LINE + sumOf.first] ?? 0));
}

/** By what the lines around it say as well. */
function* secondScores(
  lines: KeptLines,
  sums: Float64Array,
  first: Float32Array,
  { second }: LineModel,
): Work<Float32Array> {
  const contextOf = yield* contextFeatures(lines, first);
  const scores = new Float32Array(first.length);
  for (let index = 0; index < scores.length; index += 1) {
    const context = weigh(second, 0, contextOf(index), 0, contextFeatureNames.length);
    scores[index] = second.bias + context + (sums[index * SUMS_A_LINE + sumOf.second] ?? 0);
    if ((index & LINES_A_PART) === 0) yield;
  }
  return scores;
}

function* continuations(lines: KeptLines, sums: Float64Array, { down, up }: LineModel): Work<Continuations> {
  const count = lines.numbers.length;
  const odds = { down: new Float32Array(count), up: new Float32Array(count) };
  const formOf = continuationFeatures(lines);
  const width = continuationFeatureNames.length;
  const offset = down.weights.length - width;
  for (let index = 1; index < count; index += 1) {
    const form = formOf(index);
    const here = index * SUMS_A_LINE;
    const above = here - SUMS_A_LINE;
    odds.down[index] =
      down.bias +
      (sums[here + sumOf.downLower] ?? 0) +
      (sums[above + sumOf.downUpper] ?? 0) +
      weigh(down, offset, form, 0, width);
    odds.up[index] =
      up.bias +
      (sums[here + sumOf.upLower] ?? 0) +
      (sums[above + sumOf.upUpper] ?? 0) +
      weigh(up, offset, form, 0, width);
    if ((index & LINES_A_PART) === 0) yield;
  }
  return odds;
}
