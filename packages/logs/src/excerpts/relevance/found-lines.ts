import type { Findings } from '../../understand/log-analysis.js';
import type { RankedSignal } from '../rank-signals.js';
import type { FoundLines } from './line-facts.js';
import type { FailurePlace } from './place-features.js';

/** Where readers found something in the log. */
export function toFoundLines(
  findings: Pick<Findings, 'traces' | 'diagnostics' | 'testResults'>,
  ranked: readonly RankedSignal[],
): FoundLines {
  return {
    ranked,
    traces: findings.traces.map(({ trace }) => trace),
    diagnosticLines: findings.diagnostics.map(({ logLine }) => logLine),
    failedTestLines: findings.testResults.failedTests.map(({ line }) => line),
  };
}

/** Where the job failed. */
export function toFailurePlace({
  steps,
  failedStep,
  lineCount,
}: Pick<Findings, 'steps' | 'failedStep' | 'lineCount'>): FailurePlace {
  const last = steps.findLast(({ failed }) => failed);
  const endLine = failedStep?.failureLine ?? lineCount;
  return {
    lineCount,
    startLine: failedStep?.firstLine ?? 1,
    endLine,
    lastEndLine: last?.failureLine ?? endLine,
  };
}
