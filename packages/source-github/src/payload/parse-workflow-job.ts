import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { idField, surroundingFields, timeField, toPageUrl, toScope, toTime } from './fields.js';
import { parsePayload } from './parse-payload.js';
import { toResult } from './to-result.js';

const payloadSchema = z.object({
  ...surroundingFields,
  workflow_job: z.object({
    id: idField,
    run_id: idField,
    run_attempt: z.int().positive().nullish(),
    name: z.string(),
    conclusion: z.string().nullish(),
    html_url: z.string().nullish(),
    completed_at: timeField.nullish(),
    started_at: timeField.nullish(),
    created_at: timeField.nullish(),
  }),
});

/** A completed job of GitHub Actions. */
export function parseWorkflowJob(payload: unknown): readonly OpsEvent[] {
  const { workflow_job: job, repository, installation } = parsePayload(payloadSchema, payload);
  const url = toPageUrl(job.html_url);
  return [
    {
      id: `github:job:${repository.id}:${job.id}`, // a re-run job has an id of its own
      type: 'job_run.finished',
      source: 'github',
      occurredAt: toTime('workflow_job.completed_at', job.completed_at, job.started_at, job.created_at),
      job: {
        id: job.id,
        name: job.name,
        run: {
          id: job.run_id,
          attempt: job.run_attempt ?? 1,
          repository: repository.full_name,
          ...toScope(installation),
        },
        result: toResult(job.conclusion),
        ...(url && { url }),
      },
    },
  ];
}
