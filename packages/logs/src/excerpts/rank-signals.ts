import type { OpenStep } from '../structure/step-tracker.js';
import type { Signal } from './signal.js';

/** A signal with its place among the others. */
export interface RankedSignal {
  readonly signal: Signal;
  /** 0 to 1: the signal's own confidence, seen in the light of the whole log. */
  readonly score: number;
}

/** Scores this close to each other are equal; then the earlier line wins, because later ones tend to be its echoes. */
const TIER = 0.05;
const OUTSIDE_FAILED_STEP = 0.5;
const AFTER_FIRST_FAILED_STEP = 0.9;
const UNCAUGHT_BONUS = 0.1;
/** An exception so few lines above the end of the step has most likely ended it. */
const UNCAUGHT_REACH = 40;
/** What is printed after the exception that ended the step is cleaning up, which may fail as well. */
const AFTER_UNCAUGHT = 0.8;

/** From here on an exception is one that was named. */
const SURE = 0.7;

/** Below this a line only suggests where to look. */
export const MIN_CAUSE_SCORE = 0.4;

/** Puts the signals in order, best first, one per line. */
export function rankSignals(
  signals: readonly Signal[],
  steps: readonly OpenStep[],
  lineCount: number,
  firstFailed = steps.find((step) => step.failed),
): readonly RankedSignal[] {
  const isUncaught = ({ isException, line, lastLine, step }: Signal): boolean => {
    const end = step.failureLine ?? lineCount;
    return isException && line <= end && end - lastLine <= UNCAUGHT_REACH;
  };
  const fatal = signals.find(
    (signal) =>
      signal.step === (firstFailed ?? signal.step) && signal.confidence >= SURE && isUncaught(signal),
  );
  const scoreOf = (signal: Signal): number => {
    const bonus = isUncaught(signal) ? UNCAUGHT_BONUS : 0;
    const isAfter = fatal !== undefined && signal.domain === 'platform' && signal.line > fatal.lastLine;
    const weight = stepWeight(signal.step, firstFailed) * (isAfter ? AFTER_UNCAUGHT : 1);
    return (signal.confidence + bonus) * weight;
  };

  const bestOfLine = new Map<number, RankedSignal>();
  for (const signal of signals) {
    const score = scoreOf(signal);
    const other = bestOfLine.get(signal.line);
    if (other === undefined || score > other.score) bestOfLine.set(signal.line, { signal, score });
  }
  return [...bestOfLine.values()].sort((a, b) => tierOf(b) - tierOf(a) || a.signal.line - b.signal.line);
}

function stepWeight(step: OpenStep, firstFailed: OpenStep | undefined): number {
  if (firstFailed === undefined || step.index === firstFailed.index) return 1;
  return step.failed ? AFTER_FIRST_FAILED_STEP : OUTSIDE_FAILED_STEP;
}

const tierOf = (ranked: RankedSignal): number => Math.round(ranked.score / TIER);
