import type { Annotation, Investigation, Job, LogEvidence, PipelineRun } from '@opsaicortex/core';
import { understandLog } from '@opsaicortex/logs';

/** What a test says about a failed run; the rest is made up. */
export interface FailedRun {
  /** Text of the log; absent when it cannot be had. */
  readonly log?: string;
  /** Evidence by hand, instead of a log's text. */
  readonly evidence?: LogEvidence;
  readonly annotations?: readonly Annotation[];
  readonly job?: Partial<Job>;
  readonly run?: Partial<PipelineRun>;
  readonly gaps?: Investigation['gaps'];
  readonly changes?: Investigation['changes'];
}

/** An investigation of a run with one job. */
export async function investigationOf(given: FailedRun): Promise<Investigation> {
  const run: PipelineRun = {
    id: '7',
    attempt: 1,
    repository: 'acme/shop',
    pipeline: 'CI',
    result: 'failure',
    url: 'https://ci.example/7',
    revision: 'a'.repeat(40),
    ref: 'topic',
    defaultBranch: 'main',
    ...given.run,
  };
  const log =
    given.evidence ?? (given.log === undefined ? undefined : await understandLog(stream(given.log)));
  const job: Job = {
    run,
    id: '71',
    name: 'test',
    result: 'failure',
    steps: [{ number: 3, name: 'Run npm test', result: 'failure' }],
    annotations: given.annotations ?? [],
    ...given.job,
  };
  return {
    event: {
      id: 'e',
      type: 'pipeline_run.finished',
      source: 'test',
      occurredAt: '2026-01-01T00:00:00Z',
      run,
    },
    run,
    jobs: [{ job, ...(log && { log }) }],
    ...(given.changes && { changes: given.changes }),
    history: [],
    gaps: given.gaps ?? [],
    fingerprint: 'v1:test',
    redactionCount: 0,
  };
}

async function* stream(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
