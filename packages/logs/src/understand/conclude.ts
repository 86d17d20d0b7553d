import { suspectFlakiness } from '../classify/flaky/suspect-flakiness.js';
import { toConfidence } from '../classify/to-confidence.js';
import type { Work } from '../excerpts/in-turns.js';
import { MIN_CAUSE_SCORE, type RankedSignal } from '../excerpts/rank-signals.js';
import type { FingerprintParts } from '../fingerprint/fingerprint.js';
import { fingerprintPartsOf, inconclusiveParts } from '../fingerprint/fingerprint-parts-of.js';
import type { Findings } from './log-analysis.js';
import type { Cause, Classification } from './log-understanding.js';

/** What the findings amount to. */
export interface Conclusion {
  readonly classification: Classification;
  readonly cause: Cause | undefined;
  readonly fingerprintParts: FingerprintParts;
}

const nothingSaysWhy: Classification = { domain: 'unknown', kind: 'unknown', confidence: 0 };
const LOG_UNAVAILABLE = 0.9;

/** Names the cause, if a line says it, and what sort of failure it is. */
export function* conclude(findings: Findings, ranked: readonly RankedSignal[]): Work<Conclusion> {
  if (findings.errorPage) return logUnavailable(findings.errorPage);
  const best = ranked.find(({ signal }) => !signal.isEcho);
  if (best === undefined || best.score < MIN_CAUSE_SCORE) {
    return {
      classification: yield* withSuspicion(nothingSaysWhy, findings),
      cause: undefined,
      fingerprintParts: whereItStopped(findings),
    };
  }
  const { signal, score } = best;
  const classification: Classification = {
    domain: signal.domain,
    kind: signal.kind,
    confidence: toConfidence(score),
    rule: signal.rule,
    ...(signal.title !== undefined && { title: signal.title }),
  };
  const quote = signal.text.replace(/^##\[[a-z]+\]/, '');
  return {
    classification: yield* withSuspicion(classification, findings, signal.line),
    cause: { line: signal.line, quote, why: signal.why },
    fingerprintParts: fingerprintPartsOf(findings, { line: signal.line, quote, kind: signal.kind }),
  };
}

function* withSuspicion(
  classification: Classification,
  { kept, failedStep, lineCount }: Findings,
  causeLine?: number,
): Work<Classification> {
  const flakySuspicion = yield* suspectFlakiness({
    lines: kept,
    kind: classification.kind,
    causeLine,
    firstLine: failedStep?.firstLine ?? 1,
    lastLine: failedStep?.failureLine ?? lineCount,
  });
  return { ...classification, ...(flakySuspicion !== undefined && { flakySuspicion }) };
}

function logUnavailable({ line, text }: { readonly line: number; readonly text: string }): Conclusion {
  return {
    classification: {
      domain: 'platform',
      kind: 'log-unavailable',
      confidence: LOG_UNAVAILABLE,
      rule: 'error-page',
      title: 'Instead of the log, the server sent an error page',
    },
    cause: { line, quote: text, why: 'error page instead of a log' },
    fingerprintParts: { kind: 'log-unavailable', cause: text },
  };
}

function whereItStopped({ failedStep, kept, lineCount }: Findings): FingerprintParts {
  const end = (failedStep?.failureLine ?? lineCount + 1) - 1;
  let last = '';
  for (let line = end; line > 0 && last === ''; line -= 1) last = kept.get(line)?.trim() ?? '';
  return inconclusiveParts({ line: last, step: failedStep?.name, exitCode: failedStep?.exitCode });
}
