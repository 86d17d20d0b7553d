import type { RankedSignal } from './rank-signals.js';
import type { Relevance } from './relevance/relevance.js';

/** So much a unit of the logarithm of odds counts beside a rule's confidence. */
const MODEL_WEIGHT = 0.05;
/** Beyond this the model only repeats itself. */
const MAX_LOG_ODDS = 5;
/** Closer than this is equal; then the order stays as it is. */
const TIER = 0.05;

/** Puts the signals in a new order, now that every line has been seen among its neighbours. */
export function rerankSignals(
  ranked: readonly RankedSignal[],
  { lines, own }: Relevance,
): readonly RankedSignal[] {
  const indexOf = new Map(lines.numbers.map((number, index) => [number, index]));
  const tierOf = ({ signal, score }: RankedSignal): number => {
    const logOdds = own[indexOf.get(signal.line) ?? -1] ?? 0;
    const bounded = Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, logOdds));
    return Math.round((score + MODEL_WEIGHT * bounded) / TIER);
  };
  return ranked
    .map((one) => ({ one, tier: tierOf(one) }))
    .sort((a, b) => b.tier - a.tier)
    .map(({ one }) => one);
}
