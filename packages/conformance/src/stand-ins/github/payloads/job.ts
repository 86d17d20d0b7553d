import type { StandInJob, StandInRun } from '../stand-in-run.js';
import { type Origins, toNodeId } from './origins.js';

/** A job as the API and webhooks carry it. */
export function toJobPayload(run: StandInRun, job: StandInJob, origins: Origins) {
  const url = `${origins.api}/repos/${run.repository}`;
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflow,
    head_branch: run.headBranch,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: run.attempt,
    node_id: toNodeId('CheckRun', job.id),
    head_sha: run.headSha,
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${origins.html}/${run.repository}/actions/runs/${run.id}/job/${job.id}`,
    status: job.conclusion === null ? 'in_progress' : 'completed',
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps.map((step) => ({
      name: step.name,
      status: step.status,
      conclusion: step.conclusion,
      number: step.number,
      started_at: job.startedAt,
      completed_at: step.conclusion === null ? null : job.completedAt,
    })),
    check_run_url: `${url}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: job.runner,
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
  };
}
