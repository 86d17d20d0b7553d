import type { Investigation, Job, PipelineRun } from '@opsaicortex/core';
import type { LogUnderstanding } from '@opsaicortex/logs';

/** A run of one job, around a log that came without any. */
export function toInvestigation(jobName: string, log: LogUnderstanding, now: Date): Investigation {
  const failed =
    log.cause !== undefined || log.exitCode !== undefined || log.steps.some((step) => step.failed);
  const result = failed ? 'failure' : 'success';
  const run: PipelineRun = {
    id: 'local',
    attempt: 1,
    repository: 'local/log',
    pipeline: jobName,
    result,
    url: 'about:blank',
    revision: 'unknown',
  };
  const job: Job = {
    run,
    id: 'local',
    name: jobName,
    result,
    steps: stepsOf(log).map(({ name, failed: hasFailed }, index) => ({
      number: index + 1,
      name,
      result: hasFailed ? 'failure' : 'success',
    })),
    annotations: [],
  };
  return {
    event: { id: 'local', type: 'pipeline_run.finished', source: 'file', occurredAt: now.toISOString(), run },
    run,
    jobs: [{ job, log: { ...log, excerpts: excerptsOf(log) } }],
    history: [],
    gaps: [],
    fingerprint: log.fingerprint,
    redactionCount: log.redactions.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A plain log has no steps, and the name that stands for the whole of it says nothing. */
function stepsOf({ dialect, steps }: LogUnderstanding): LogUnderstanding['steps'] {
  return dialect === 'plain' ? [] : steps;
}

function excerptsOf({ dialect, excerpts }: LogUnderstanding): LogUnderstanding['excerpts'] {
  return dialect === 'plain' ? excerpts.map(({ step: _, ...excerpt }) => excerpt) : excerpts;
}
