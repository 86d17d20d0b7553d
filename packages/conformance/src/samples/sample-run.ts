import type { Job, PipelineRun } from '@opsaicortex/core';

/** A pipeline run that failed. */
export function sampleRun(overrides: Partial<PipelineRun> = {}): PipelineRun {
  return {
    id: '1001',
    attempt: 1,
    repository: 'acme/checkout',
    pipeline: 'CI',
    number: 42,
    result: 'failure',
    url: 'https://ci.example/acme/checkout/runs/1001',
    revision: '3f2a9c1d0b8e7f6a5c4d3e2f1a0b9c8d7e6f5a4b',
    ref: 'main',
    defaultBranch: 'main',
    trigger: 'push',
    title: 'Round totals to whole cents',
    actor: 'maria',
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: '2026-01-01T00:03:20Z',
    ...overrides,
  };
}

/** The job of `sampleRun()` that failed. */
export function sampleJob(overrides: Partial<Job> = {}): Job {
  const { id, attempt, repository } = sampleRun();
  return {
    run: { id, attempt, repository },
    id: '2002',
    name: 'test',
    result: 'failure',
    url: 'https://ci.example/acme/checkout/runs/1001/jobs/2002',
    runner: 'ubuntu-24.04',
    startedAt: '2026-01-01T00:00:10Z',
    finishedAt: '2026-01-01T00:03:10Z',
    steps: [
      { number: 1, name: 'Check out', result: 'success' },
      { number: 2, name: 'Run make test', result: 'failure' },
    ],
    annotations: [{ level: 'failure', message: 'Process completed with exit code 2.' }],
    ...overrides,
  };
}
