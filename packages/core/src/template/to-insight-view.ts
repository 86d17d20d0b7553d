import type { Fix, Provenance } from '../spec/v1/index.js';
import type { Limiter } from './limiter.js';
import type { FixView, InsightView, NotificationContent } from './message-view.js';

const listLength = 4;
const titleLength = 300;
const summaryLength = 1400;
const rootCauseLength = 700;
const quoteLength = 600;

/** The part of the view that the insight fills. */
export function toInsightView({ insight, failedJobs }: NotificationContent, limiter: Limiter): InsightView {
  const title = limiter.line('title', insight.title.trim() || 'No cause was named.', titleLength);
  const summary = limiter.text('summary', insight.summary, summaryLength);
  const evidence = limiter.list('evidence', insight.evidence, listLength);
  const fixes = limiter.list('fixes', insight.fixes, listLength);
  const isNews = ![insight.title, insight.summary].some((told) => told.includes(insight.rootCause.trim()));
  const nameOf = (jobId: string): string => failedJobs.find(({ id }) => id === jobId)?.name ?? `job ${jobId}`;
  return {
    isInconclusive: insight.verdict === 'inconclusive',
    title,
    summary,
    ...(isNews && { rootCause: limiter.text('rootCause', insight.rootCause, rootCauseLength) }),
    evidence: evidence.map(({ quote, jobId, line }) => ({
      job: limiter.line('job', nameOf(jobId), 80),
      line,
      quote: limiter.text('quote', quote, quoteLength, 'lines'),
    })),
    moreEvidence: insight.evidence.length - evidence.length,
    fixes: fixes.map((fix, index) => toFixView(fix, index + 1, limiter)),
    moreFixes: insight.fixes.length - fixes.length,
    confidence: insight.confidence,
    category: `${insight.category.domain}: ${limiter.line('category', insight.category.kind, 60)}`,
    severity: insight.severity,
    ...toProvenanceView(insight.provenance),
  };
}

function toFixView(fix: Fix, number: number, limiter: Limiter): FixView {
  return {
    number,
    title: limiter.line('fix.title', fix.title, 160),
    detail: limiter.text('fix.detail', fix.detail, 400),
    ...(fix.command && { command: limiter.text('fix.command', fix.command, 300) }),
    ...(fix.patch && { patch: limiter.text('fix.patch', fix.patch, quoteLength, 'lines') }),
  };
}

function toProvenanceView(provenance: Provenance): Pick<InsightView, 'reasoner' | 'cost' | 'redactions'> {
  const { reasoner, model, costUsd, redactions, recalledFrom } = provenance;
  const who = model === undefined ? reasoner : `${reasoner} (${model})`;
  return {
    reasoner: recalledFrom === undefined ? who : `${who}, remembered`,
    ...(costUsd > 0 && { cost: `$${costUsd.toFixed(costUsd < 0.1 ? 4 : 2)}` }),
    redactions,
  };
}
