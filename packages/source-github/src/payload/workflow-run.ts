import type { PipelineRun } from '@opsaicortex/core';
import { z } from 'zod';
import { idField, timeField, toFirstLine, userField } from './fields.js';
import { toResult } from './to-result.js';

/** A workflow run, as webhooks and the API carry it. */
export const workflowRunSchema = z.object({
  id: idField,
  run_attempt: z.int().positive().nullish(),
  run_number: z.int().nonnegative().nullish(),
  name: z.string().nullish(),
  path: z.string().nullish(),
  workflow_id: idField.nullish(),
  event: z.string().nullish(),
  conclusion: z.string().nullish(),
  html_url: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullish(),
  display_title: z.string().nullish(),
  head_commit: z.object({ message: z.string() }).nullish(),
  actor: userField,
  triggering_actor: userField,
  pull_requests: z
    .array(
      z.object({ number: z.int(), base: z.object({ repo: z.object({ id: idField }).nullish() }).nullish() }),
    )
    .nullish(),
  run_started_at: timeField.nullish(),
  updated_at: timeField,
});

/** What a run does not say itself. */
export interface RunSurroundings {
  readonly repository: string;
  readonly repositoryId?: string;
  /** Page of the repository. */
  readonly repositoryUrl?: string | null | undefined;
  readonly defaultBranch?: string | null | undefined;
  readonly scope?: string | undefined;
  readonly workflowName?: string | null | undefined;
}

type WorkflowRun = z.output<typeof workflowRunSchema>;

/** A workflow run in our words. */
export function toPipelineRun(run: WorkflowRun, about: RunSurroundings): PipelineRun {
  const title = run.display_title || run.head_commit?.message;
  const actor = run.triggering_actor?.login ?? run.actor?.login;
  return {
    id: run.id,
    attempt: run.run_attempt ?? 1,
    repository: about.repository,
    ...(about.scope !== undefined && { scope: about.scope }),
    pipeline: about.workflowName || run.name || run.path || 'unnamed',
    ...(run.workflow_id && { pipelineId: run.workflow_id }),
    ...(run.run_number && { number: run.run_number }),
    result: toResult(run.conclusion),
    url: run.html_url,
    revision: run.head_sha,
    ...(run.head_branch && { ref: run.head_branch }),
    ...(about.defaultBranch && { defaultBranch: about.defaultBranch }),
    ...(run.event && { trigger: run.event }),
    ...(title && { title: toFirstLine(title) }),
    ...(actor && { actor }),
    ...toChangeRequest(run, about),
    ...(run.run_started_at && { startedAt: run.run_started_at }),
    finishedAt: run.updated_at,
  };
}

/** GitHub also lists pull requests of the same branch name in forks: only those of this repository count. */
function toChangeRequest(run: WorkflowRun, about: RunSurroundings): Pick<PipelineRun, 'changeRequest'> {
  const own = run.pull_requests?.find(({ base }) => base?.repo?.id === about.repositoryId);
  if (!own || about.repositoryId === undefined) return {};
  const url = about.repositoryUrl ? { url: `${about.repositoryUrl}/pull/${own.number}` } : {};
  return { changeRequest: { number: own.number, ...url } };
}
