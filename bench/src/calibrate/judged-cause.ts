import { atOnce } from '../../../packages/logs/src/excerpts/in-turns.js';
import { MIN_CAUSE_SCORE } from '../../../packages/logs/src/excerpts/rank-signals.js';
import type { LineModel } from '../../../packages/logs/src/excerpts/relevance/line-weights.js';
import { weighFindings } from '../../../packages/logs/src/excerpts/weigh-findings.js';
import { markedLines } from '../train/marked-log.js';
import type { TrainingLog } from '../train/training-log.js';

/** A line that was named as the cause, and what people say of it. */
export interface JudgedCause {
  readonly source: { readonly set: string; readonly project: string };
  /** What the line reached among the others, before it becomes a confidence. */
  readonly score: number;
  /** Whether it is one of the lines that people marked. */
  readonly isRight: boolean;
}

/** Judges the cause of a log that the model has not learned from; `undefined` where no line is named. */
export function judgeCause(log: TrainingLog, model: LineModel): JudgedCause | undefined {
  if (log.findings.errorPage) return undefined;
  const best = atOnce(weighFindings(log.findings, undefined, model)).ranked.find(
    ({ signal }) => !signal.isEcho,
  );
  if (best === undefined || best.score < MIN_CAUSE_SCORE) return undefined;
  const { set, project } = log.source;
  return {
    source: { set, project },
    score: best.score,
    isRight: markedLines(log.source).has(best.signal.line),
  };
}
