import {
  analyze,
  type Insight,
  type Investigation,
  investigate,
  listFailedJobs,
  OpsError,
  type Pipeline,
  type Reasoner,
} from '@opsaicortex/core';
import type { Findings, InsightRow } from '../store/insights.js';
import { toUsageAttributes } from '../tracing/run-attributes.js';
import type { Attempt } from './attempt.js';
import { callGuarded } from './call-guarded.js';
import type { StageDependencies } from './dependencies.js';

/** Investigates and analyzes one failed run, or returns what an earlier try found. */
export async function explainFailure(
  dependencies: StageDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<InsightRow> {
  const { metrics, progress } = dependencies;
  const { claimed, runStage } = attempt;
  if (claimed.insight !== undefined) return claimed.insight;
  const about = { deliveryId: claimed.deliveryId, eventId: claimed.id };
  progress.emit({ stage: 'investigating', ...about });
  const investigation = await runStage('investigate', () => fetchEvidence(dependencies, pipeline, attempt));
  progress.emit({ stage: 'understood', ...about, detail: summarize(investigation) });
  attempt.detach();
  const { reasoner } = pipeline;
  const insight = await runStage('analyze', () => explain(dependencies, reasoner, investigation, attempt));
  metrics.countUsage(reasoner.name, insight.provenance);
  const { title, verdict, confidence, evidence, provenance } = insight;
  const detail = { title, verdict, confidence, evidence, provenance };
  progress.emit({ stage: 'analyzed', ...about, detail });
  return { insight, findings: toFindings(investigation) };
}

async function explain(
  dependencies: StageDependencies,
  reasoner: Reasoner,
  investigation: Investigation,
  attempt: Attempt,
): Promise<Insight> {
  const { timeouts, tracer } = dependencies;
  const about = { kind: 'reasoner', adapter: reasoner.name, timeoutMs: timeouts.analyzeMs } as const;
  const insight = await callGuarded(dependencies, { ...toCall(dependencies, attempt), ...about }, (context) =>
    analyze(reasoner, investigation, context),
  );
  tracer.annotate(toUsageAttributes(insight));
  return insight;
}

function fetchEvidence(
  dependencies: StageDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<Investigation> {
  const { event } = attempt;
  const source = pipeline.sources.find(({ name }) => name === event.source);
  if (source === undefined) {
    throw new OpsError('configuration', 'This source is not configured any more.', { adapter: event.source });
  }
  const { secrets, timeouts } = dependencies;
  const about = { kind: 'source', adapter: source.name, timeoutMs: timeouts.investigateMs } as const;
  const call = { ...toCall(dependencies, attempt), ...about };
  return callGuarded(dependencies, call, (context) => investigate({ source, event, secrets }, context));
}

function toCall({ log, now }: StageDependencies, { claimed, lease }: Attempt) {
  return { idempotencyKey: claimed.id, attempt: claimed.attempts + 1, signal: lease.signal, log, now };
}

function toFindings({ run, jobs, gaps, changes }: Investigation): Findings {
  return { run, failedJobs: listFailedJobs(jobs), gaps, ...(changes && { changes }) };
}

function summarize({ run, jobs, gaps }: Investigation): Readonly<Record<string, unknown>> {
  const logs = jobs.flatMap(({ log }) => (log === undefined ? [] : [log]));
  const excerpts = logs.flatMap((log) => log.excerpts);
  return {
    repository: run.repository,
    pipeline: run.pipeline,
    jobs: jobs.length,
    logLines: logs.reduce((sum, { lineCount }) => sum + lineCount, 0),
    logBytes: logs.reduce((sum, { byteCount }) => sum + byteCount, 0),
    excerpts: excerpts.length,
    evidenceCharacters: excerpts.reduce((sum, { text }) => sum + text.length, 0),
    gaps: gaps.map(({ message }) => message),
  };
}
