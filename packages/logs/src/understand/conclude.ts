import { MIN_CAUSE_SCORE, type RankedSignal } from '../excerpts/rank-signals.js';
import { fingerprint } from '../fingerprint/fingerprint.js';
import { redact } from '../redact/redactor.js';
import type { FoundTrace } from '../stack-traces/open-trace.js';
import type { Findings } from './log-analysis.js';
import type { Cause, Classification } from './log-understanding.js';

/** What the findings amount to. */
export interface Conclusion {
  readonly classification: Classification;
  readonly cause: Cause | undefined;
  readonly fingerprint: string;
}

const nothingSaysWhy: Classification = { domain: 'unknown', kind: 'unknown', confidence: 0 };
const LOG_UNAVAILABLE = 0.9;
const MAX_PLACES = 3;

/** Names the cause, if a line says it, and what sort of failure it is. */
export function conclude(findings: Findings, ranked: readonly RankedSignal[]): Conclusion {
  if (findings.errorPage) return logUnavailable(findings.errorPage);
  const best = ranked.find(({ signal }) => !signal.isEcho);
  if (best === undefined || best.score < MIN_CAUSE_SCORE) {
    return {
      classification: nothingSaysWhy,
      cause: undefined,
      fingerprint: inconclusiveFingerprint(findings),
    };
  }
  const { signal, score } = best;
  const classification: Classification = {
    domain: signal.domain,
    kind: signal.kind,
    confidence: Math.min(1, Math.round(score * 100) / 100),
    rule: signal.rule,
    ...(signal.title !== undefined && { title: signal.title }),
  };
  const quote = signal.text.replace(/^##\[[a-z]+\]/, '');
  return {
    classification,
    cause: { line: signal.line, quote, why: signal.why },
    fingerprint: fingerprint({
      kind: signal.kind,
      cause: redact(quote).text,
      places: placesOf(findings, signal.line),
    }),
  };
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
    fingerprint: fingerprint({ kind: 'log-unavailable', cause: text }),
  };
}

/** Only what belongs to the cause itself counts: everything around it may come in another order next time. */
function placesOf(findings: Findings, line: number): readonly string[] {
  const diagnostics = findings.diagnostics.filter(({ logLine }) => logLine === line);
  const trace = findings.traces.find((found) => isIn(found, line))?.trace;
  const frames = trace?.frames.filter(({ inProject }) => inProject) ?? [];
  return [
    ...diagnostics.slice(0, 1).flatMap(({ code, file }) => [code ?? '', file ?? '']),
    ...frames.slice(0, MAX_PLACES).map((frame) => `${frame.file ?? ''} ${frame.function ?? ''}`),
  ].filter((place) => place.trim() !== '');
}

function isIn({ trace, rootLine }: FoundTrace, line: number): boolean {
  return rootLine === line || (line >= trace.firstLine && line <= trace.lastLine);
}

function inconclusiveFingerprint({ steps, kept, lineCount }: Findings): string {
  const failed = steps.find((step) => step.failed);
  const end = (failed?.failureLine ?? lineCount + 1) - 1;
  let last = '';
  for (let line = end; line > 0 && last === ''; line -= 1) last = kept.get(line)?.trim() ?? '';
  return fingerprint({
    kind: 'unknown',
    cause: last,
    places: [failed?.name ?? '', `exit ${failed?.exitCode ?? ''}`],
  });
}
