import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { toFailure } from '../failure/to-failure.js';
import { findRule } from '../rules/failure-rules.js';
import { oneLine } from '../text/one-line.js';
import { chooseLines } from './choose-lines.js';
import { cite } from './cite.js';
import type { Explanation } from './explanation.js';
import { flakyFix, tellFlakiness } from './flaky-fix.js';
import { reproduceFix } from './reproduce-fix.js';
import { tellChange } from './tell-change.js';
import { toSummary } from './to-summary.js';

/** Rules are patterns: they are never certain. */
const maxConfidence = 0.9;

/** Explains a job from its log, or says nothing when no line of it says why surely enough. */
export function explainLog(
  investigation: Investigation,
  evidence: JobEvidence,
  minConfidence: number,
): Explanation | undefined {
  const failure = toFailure(evidence, investigation.changes);
  if (!failure) return undefined;
  const { domain, kind, confidence } = failure.log.classification;
  const citations = cite(evidence, chooseLines(failure));
  if (
    isHint(failure.message) ||
    !(confidence >= minConfidence) ||
    citations[0]?.line !== failure.log.cause?.line
  )
    return undefined;
  const rule = findRule(failure);
  return {
    verdict: 'explained',
    title: oneLine(rule.title(failure), 300),
    summary: toSummary(investigation, evidence),
    rootCause: oneLine(`${rule.rootCause(failure)}${tellFlakiness(failure)}${tellChange(failure)}`, 3000),
    confidence: Math.min(confidence, maxConfidence),
    category: { domain, kind: oneLine(kind, 64) || 'unknown' },
    evidence: citations,
    fixes: withoutRepeats([
      ...rule.fixes(failure),
      ...(domain === 'code' ? reproduceFix(evidence) : []),
      ...flakyFix(failure),
    ]),
  };
}

/** One command once. */
function withoutRepeats(fixes: Explanation['fixes']): Explanation['fixes'] {
  return fixes.filter(
    ({ command }, index) =>
      command === undefined || fixes.findIndex((other) => other.command === command) === index,
  );
}

/** Tools end with advice on where to read more: it is said because something failed, and never why. */
function isHint(message: string): boolean {
  return /^(?:to see the full|re-run |please refer to|for more information|see the log|run with --)/i.test(
    message,
  );
}
