import type { Evidence, Insight, Investigation, LogEvidence } from '../spec/v1/index.js';

/** What an explanation may claim that nothing in the log proves, such as one from an annotation. */
const maxUnprovenConfidence = 0.5;

/**
 * Keeps only quotes that stand in the evidence at their line (white space aside). An explanation that loses a
 * quote loses half of its confidence; one that loses all of them is no explanation.
 */
export function checkCitations(insight: Insight, investigation: Investigation): Insight {
  const evidence = insight.evidence.filter((citation) => stands(citation, investigation));
  if (evidence.length === insight.evidence.length) {
    if (evidence.length > 0) return insight;
    return { ...insight, confidence: Math.min(insight.confidence, maxUnprovenConfidence) };
  }
  const isProven = evidence.length > 0;
  return {
    ...insight,
    evidence,
    confidence: isProven ? insight.confidence / 2 : 0,
    verdict: isProven ? insight.verdict : 'inconclusive',
  };
}

function stands({ jobId, line, quote }: Evidence, investigation: Investigation): boolean {
  const log = investigation.jobs.find(({ job }) => job.id === jobId)?.log;
  if (!log) return false;
  return quote.split('\n').every((text, offset) => {
    const wanted = collapse(text);
    return linesAt(log, line + offset).some(
      (shown) => shown === wanted || (wanted.length >= 20 && shown.includes(wanted)),
    );
  });
}

/** What the evidence shows of one line. */
function linesAt(log: LogEvidence, line: number): readonly string[] {
  const shown = log.excerpts
    .filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)
    .map(({ firstLine, text }) => text.split('\n')[line - firstLine] ?? '');
  const cause = log.cause?.line === line ? [log.cause.quote] : [];
  return [...shown, ...cause].map(collapse);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
