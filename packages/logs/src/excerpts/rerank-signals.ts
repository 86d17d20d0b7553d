import { shapeOf } from '../scan/shape-of.js';
import { MIN_CAUSE_SCORE, type RankedSignal } from './rank-signals.js';
import { indexOfLine } from './relevance/kept-lines.js';
import type { Relevance } from './relevance/relevance.js';

/** So much a unit of the logarithm of odds counts beside a rule's confidence. */
const MODEL_WEIGHT = 0.02;
/** Beyond this the model only repeats itself. */
const MAX_LOG_ODDS = 5;
/** Closer than this is equal; then the order stays as it is. */
const TIER = 0.05;
/** What the passing run survived is no cause of a failure. */
const FAMILIAR_WEIGHT = 0.3;
/** More tiers than there are. */
const CAUSES_FIRST = 1000;

/** Puts the signals in a new order, now that every line has been seen among its neighbours. */
export function rerankSignals(
  ranked: readonly RankedSignal[],
  relevance: Relevance,
): readonly RankedSignal[] {
  const shapes = ranked.map(({ signal }) => shapeOf(signal.text));
  const indices = ranked.map(({ signal }) => indexOfLine(relevance.lines, signal.line));
  const logOddsOf = bestOfShape(shapes, indices, relevance);
  return ranked
    .map(({ signal, score }, place) => {
      const isFamiliar = relevance.isFamiliar[indices[place] ?? -1] === 1;
      const one = { signal, score: isFamiliar ? score * FAMILIAR_WEIGHT : score };
      return { one, tier: tierOf(one, logOddsOf.get(shapes[place] ?? 0) ?? 0) };
    })
    .sort((a, b) => b.tier - a.tier)
    .map(({ one }) => one);
}

function tierOf({ signal, score }: RankedSignal, logOdds: number): number {
  const bounded = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, logOdds));
  const canBeCause = score >= MIN_CAUSE_SCORE && !signal.isEcho;
  return Math.round((score + MODEL_WEIGHT * bounded) / TIER) + (canBeCause ? CAUSES_FIRST : 0);
}

/** Of lines that say the same, the first one is as likely as the likeliest. */
function bestOfShape(
  shapes: readonly number[],
  indices: readonly number[],
  { own }: Relevance,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const [place, shape] of shapes.entries()) {
    const logOdds = own[indices[place] ?? -1] ?? 0;
    best.set(shape, Math.max(best.get(shape) ?? -MAX_LOG_ODDS, logOdds));
  }
  return best;
}
