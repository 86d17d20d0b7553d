import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { surroundingFields, toScope } from './fields.js';
import { parsePayload } from './parse-payload.js';
import { toPipelineRun, workflowRunSchema } from './workflow-run.js';

const payloadSchema = z.object({
  ...surroundingFields,
  workflow_run: workflowRunSchema,
  workflow: z.object({ name: z.string().nullish() }).nullish(),
});

/** A completed workflow run. */
export function parseWorkflowRun(payload: unknown): readonly OpsEvent[] {
  const { workflow_run, workflow, repository, installation } = parsePayload(payloadSchema, payload);
  const run = toPipelineRun(workflow_run, {
    repository: repository.full_name,
    repositoryId: repository.id,
    repositoryUrl: repository.html_url,
    defaultBranch: repository.default_branch,
    workflowName: workflow?.name,
    ...toScope(installation),
  });
  return [
    {
      id: `github:run:${repository.id}:${run.id}:${run.attempt}`,
      type: 'pipeline_run.finished',
      source: 'github',
      occurredAt: workflow_run.updated_at,
      run,
    },
  ];
}
