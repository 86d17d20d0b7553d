import { shapeOf } from '../scan/shape-of.js';
import { MIN_CAUSE_SCORE, type RankedSignal } from './rank-signals.js';
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
  const logOddsOf = bestOfShape(ranked, relevance);
  const tierOf = ({ signal, score }: RankedSignal): number => {
    const logOdds = logOddsOf.get(shapeOf(signal.text)) ?? 0;
    const bounded = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, logOdds));
    const canBeCause = score >= MIN_CAUSE_SCORE && !signal.isEcho;
    return Math.round((score + MODEL_WEIGHT * bounded) / TIER) + (canBeCause ? CAUSES_FIRST : 0);
  };
  return withoutFamiliar(ranked, relevance)
    .map((one) => ({ one, tier: tierOf(one) }))
    .sort((a, b) => b.tier - a.tier)
    .map(({ one }) => one);
}

/** Of lines that say the same, the first one is as likely as the likeliest. */
function bestOfShape(
  ranked: readonly RankedSignal[],
  { lines, own }: Relevance,
): ReadonlyMap<number, number> {
  const indexOf = new Map(lines.numbers.map((number, index) => [number, index]));
  const best = new Map<number, number>();
  for (const { signal } of ranked) {
    const shape = shapeOf(signal.text);
    const logOdds = own[indexOf.get(signal.line) ?? -1] ?? 0;
    best.set(shape, Math.max(best.get(shape) ?? -MAX_LOG_ODDS, logOdds));
  }
  return best;
}

function withoutFamiliar(
  ranked: readonly RankedSignal[],
  { lines, isFamiliar }: Relevance,
): readonly RankedSignal[] {
  const familiar = new Set(lines.numbers.filter((_, index) => isFamiliar[index]));
  return ranked.map(({ signal, score }) => ({
    signal,
    score: familiar.has(signal.line) ? score * FAMILIAR_WEIGHT : score,
  }));
}
