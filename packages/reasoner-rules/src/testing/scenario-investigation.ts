import {
  findPrimaryJob,
  type Investigation,
  type Job,
  type JobEvidence,
  type RunResult,
} from '@opsaicortex/core';
import { understandLog } from '@opsaicortex/logs';
import type { Scenario, ScenarioConclusion, ScenarioJob } from '@opsaicortex/scenarios';

const results: Readonly<Record<ScenarioConclusion, RunResult>> = {
  success: 'success',
  failure: 'failure',
  skipped: 'skip',
  cancelled: 'cancellation',
};

/** What the pipeline would find out about a recorded scenario: for tests. */
export async function scenarioInvestigation(scenario: Scenario): Promise<Investigation> {
  const run = toRun(scenario);
  const evidence = await Promise.all(
    scenario.jobs.map(async (job): Promise<JobEvidence> => {
      const log = job.conclusion === 'failure' && job.log ? await understandLog(stream(job.log)) : undefined;
      return { job: toJob(job, run), ...(log && { log }) };
    }),
  );
  const jobs = evidence.toSorted((a, b) => Number(b.log !== undefined) - Number(a.log !== undefined));
  const { commits, files } = scenario.changes;
  return {
    event: {
      id: 'e1',
      type: 'pipeline_run.finished',
      source: 'github',
      occurredAt: scenario.recordedAt,
      run,
    },
    run,
    jobs,
    changes: {
      head: scenario.headCommit.sha,
      commits: commits.map(({ sha, message, author }) => ({ revision: sha, message, author })),
      files: files.map((path) => ({ path, status: 'modified' as const })),
      truncated: false,
    },
    history: [],
    gaps: [],
    fingerprint: findPrimaryJob(jobs)?.log?.fingerprint ?? 'v1:none',
    redactionCount: 0,
  };
}

async function* stream(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function toRun(scenario: Scenario): Investigation['run'] {
  return {
    id: '1',
    attempt: 1,
    repository: scenario.repository,
    pipeline: scenario.workflow,
    result: 'failure',
    url: 'https://github.com/acme/shop/actions/runs/1',
    revision: scenario.headCommit.sha,
    ref: scenario.branch,
    defaultBranch: 'main',
  };
}

function toJob({ name, conclusion, steps, annotations }: ScenarioJob, run: Investigation['run']): Job {
  return {
    run,
    id: `job-${name}`,
    name,
    result: results[conclusion],
    steps: steps.map((step) => ({ number: step.number, name: step.name, result: results[step.conclusion] })),
    annotations,
  };
}
