import type { Baseline } from '../baseline/baseline.js';
import type { Findings } from '../understand/log-analysis.js';
import type { Work } from './in-turns.js';
import { likelyLine } from './likely-line.js';
import { MIN_CAUSE_SCORE, type RankedSignal, rankSignals } from './rank-signals.js';
import { toFailurePlace, toFoundLines } from './relevance/found-lines.js';
import { toKeptLines } from './relevance/kept-lines.js';
import type { LineModel } from './relevance/line-weights.js';
import { type Relevance, weighLines } from './relevance/relevance.js';
import { rerankSignals } from './rerank-signals.js';

/** What was found, and how much each of it matters. */
export interface WeighedFindings {
  /** Best first; the first one that is no echo is the cause. */
  readonly ranked: readonly RankedSignal[];
  readonly relevance: Relevance;
  readonly hasBaseline: boolean;
}

/** Weighs signals and lines: rules say what lines mean, the line model how they look among their neighbours. */
export function* weighFindings(
  findings: Findings,
  baseline: Baseline | undefined,
  model?: LineModel,
): Work<WeighedFindings> {
  const { signals, steps, lineCount, failedStep, kept } = findings;
  const ranked = rankSignals(signals, steps, lineCount, failedStep);
  const found = toFoundLines(findings, ranked);
  const lines = yield* toKeptLines(kept);
  const relevance = yield* weighLines(lines, found, toFailurePlace(findings), baseline, model);
  const reranked = rerankSignals(ranked, relevance);
  const hasCause = reranked.some(({ signal, score }) => !signal.isEcho && score >= MIN_CAUSE_SCORE);
  const likely = hasCause ? undefined : likelyLine(findings, relevance, reranked);
  return {
    ranked: likely ? [likely, ...reranked] : reranked,
    relevance,
    hasBaseline: baseline !== undefined,
  };
}
