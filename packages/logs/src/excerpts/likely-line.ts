import type { Findings } from '../understand/log-analysis.js';
import type { RankedSignal } from './rank-signals.js';
import type { Relevance } from './relevance/relevance.js';

/** Logarithm of odds: below it the honest answer is that no line says why. Above it two of three projects' lines were right. */
const MIN_LOG_ODDS = 3;
const RULE = 'likely-line';
/** Enough to be shown as the cause, and no more: only the look of the line speaks for it. */
const SCORE = 0.42;

/** Where no rule knows what went wrong: the line that looks most like one that says it, if one does. */
export function likelyLine(
  { steps, failedStep }: Pick<Findings, 'steps' | 'failedStep'>,
  { lines, own, isFamiliar, explain }: Relevance,
  ranked: readonly RankedSignal[],
): RankedSignal | undefined {
  const echoes = new Set(ranked.filter(({ signal }) => signal.isEcho).map(({ signal }) => signal.line));
  const step = failedStep ?? steps.at(-1);
  const isInStep = (line: number): boolean =>
    step !== undefined && line >= step.firstLine && line <= (step.failureLine ?? step.lastLine);
  let best = -1;
  let bestLogOdds = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < own.length; index += 1) {
    const logOdds = own[index] ?? 0;
    if (logOdds < MIN_LOG_ODDS || logOdds <= bestLogOdds) continue;
    const number = lines.numbers[index] ?? 0;
    if (!isInStep(number) || lines.isBlank[index] || isFamiliar[index] || echoes.has(number)) continue;
    best = index;
    bestLogOdds = logOdds;
  }
  const line = lines.numbers[best];
  if (line === undefined || step === undefined) return undefined;
  return {
    score: SCORE,
    signal: {
      line,
      text: lines.texts[best] ?? '',
      firstLine: line,
      lastLine: line,
      confidence: SCORE,
      domain: 'unknown',
      kind: 'unknown',
      rule: RULE,
      why: explain(best) || 'looks like an error message',
      title: undefined,
      isEcho: false,
      isException: false,
      step,
    },
  };
}
