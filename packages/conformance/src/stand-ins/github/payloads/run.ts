import type { StandInRun } from '../stand-in-run.js';
import { toId } from '../world.js';
import type { GitHubPullRequestInput } from '../world-input.js';
import { toSimpleCommit } from './commit.js';
import { type Origins, toNodeId } from './origins.js';
import { toMinimalRepository } from './repository.js';
import { toUser } from './user.js';

/** A workflow run as the API and webhooks carry it. */
export function toRunPayload(run: StandInRun, origins: Origins) {
  const repository = toMinimalRepository(run.repository, origins);
  const url = `${repository.url}/actions/runs/${run.id}`;
  const suiteId = toId(`suite ${run.id}`);
  return {
    id: run.id,
    name: run.workflow,
    node_id: toNodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.title,
    run_number: run.number,
    event: run.event,
    status: run.conclusion === null ? 'in_progress' : 'completed',
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    check_suite_id: suiteId,
    check_suite_node_id: toNodeId('CheckSuite', suiteId),
    url,
    html_url: `${repository.html_url}/actions/runs/${run.id}`,
    pull_requests: run.pullRequests.map((pull) => toPullRequestReference(pull, run, origins)),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: toUser(run.actor, origins),
    run_attempt: run.attempt,
    run_started_at: run.startedAt,
    triggering_actor: toUser(run.actor, origins),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repository.url}/check-suites/${suiteId}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${repository.url}/actions/workflows/${run.workflowId}`,
    head_commit: toSimpleCommit(run),
    repository,
    head_repository: repository,
  };
}

/** The workflow that a run belongs to. */
export function toWorkflow(run: StandInRun, origins: Origins) {
  const page = `${origins.html}/${run.repository}`;
  return {
    id: run.workflowId,
    node_id: toNodeId('Workflow', run.workflowId),
    name: run.workflow,
    path: run.path,
    state: 'active',
    created_at: run.createdAt,
    updated_at: run.createdAt,
    url: `${origins.api}/repos/${run.repository}/actions/workflows/${run.workflowId}`,
    html_url: `${page}/blob/${run.defaultBranch}/${run.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(run.workflow)}/badge.svg`,
  };
}

function toPullRequestReference(pull: GitHubPullRequestInput, run: StandInRun, origins: Origins) {
  const url = `${origins.api}/repos/${run.repository}`;
  const repo = { id: toId(run.repository), url, name: run.repository.split('/')[1] ?? '' };
  return {
    url: `${url}/pulls/${pull.number}`,
    id: toId(`${run.repository}#${pull.number}`),
    number: pull.number,
    head: { ref: pull.headRef, sha: run.headSha, repo },
    base: { ref: pull.baseRef ?? run.defaultBranch, sha: '0'.repeat(39).concat('1'), repo },
  };
}
