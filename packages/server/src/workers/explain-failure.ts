import {
  analyze,
  type Investigation,
  investigate,
  listFailedJobs,
  OpsError,
  type Pipeline,
  type PipelineRunFinished,
} from '@opsaicortex/core';
import { type Findings, findInsight, type InsightRow, saveInsight } from '../store/insights.js';
import { callAdapter } from './call-adapter.js';
import type { WorkerDependencies } from './dependencies.js';
import type { RunStage } from './run-stage.js';

/** The event at work, and the circumstances of this try. */
export interface Attempt {
  readonly event: PipelineRunFinished;
  readonly deliveryId: string;
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  readonly signal: AbortSignal;
  readonly runStage: RunStage;
}

/** Investigates and analyzes one failed run, or returns what an earlier try found. */
export async function explainFailure(
  dependencies: WorkerDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<InsightRow> {
  const { database, metrics, progress } = dependencies;
  const { event, deliveryId, runStage } = attempt;
  const known = await findInsight(database, event.id);
  if (known !== undefined) return known;
  progress.emit({ stage: 'investigating', deliveryId, eventId: event.id });
  const investigation = await runStage('investigate', () => fetchEvidence(dependencies, pipeline, attempt));
  progress.emit({ stage: 'understood', deliveryId, eventId: event.id, detail: summarize(investigation) });
  const insight = await runStage('analyze', () => {
    const { reasoner } = pipeline;
    const call = {
      ...toCall(dependencies, attempt),
      adapter: reasoner.name,
      timeoutMs: dependencies.timeouts.analyzeMs,
    };
    return callAdapter(call, (context) => analyze(reasoner, investigation, context));
  });
  await saveInsight(database, event.id, { insight, findings: toFindings(investigation) });
  metrics.countUsage(insight.provenance.reasoner, insight.provenance);
  const { title, verdict, confidence, evidence, provenance } = insight;
  const detail = { title, verdict, confidence, evidence, provenance };
  progress.emit({ stage: 'analyzed', deliveryId, eventId: event.id, detail });
  return (await findInsight(database, event.id)) ?? { insight, findings: toFindings(investigation) };
}

function fetchEvidence(
  dependencies: WorkerDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<Investigation> {
  const { event } = attempt;
  const source = pipeline.sources.find(({ name }) => name === event.source);
  if (source === undefined) {
    throw new OpsError('configuration', 'This source is not configured any more.', { adapter: event.source });
  }
  const { secrets, timeouts } = dependencies;
  const call = { ...toCall(dependencies, attempt), adapter: source.name, timeoutMs: timeouts.investigateMs };
  return callAdapter(call, (context) => investigate({ source, event, secrets }, context));
}

function toCall({ log, now }: WorkerDependencies, { event, attempt, signal }: Attempt) {
  return { idempotencyKey: event.id, attempt, signal, log, now };
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
