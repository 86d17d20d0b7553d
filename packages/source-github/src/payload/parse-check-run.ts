import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { idField, surroundingFields, timeField, toPageUrl, toScope, toTime } from './fields.js';
import { parsePayload } from './parse-payload.js';
import { toResult } from './to-result.js';

const payloadSchema = z.object({
  ...surroundingFields,
  check_run: z.object({
    id: idField,
    name: z.string(),
    conclusion: z.string().nullish(),
    html_url: z.string().nullish(),
    completed_at: timeField.nullish(),
    started_at: timeField.nullish(),
    app: z.object({ slug: z.string().nullish() }).nullish(),
    check_suite: z.object({ id: idField }).nullish(),
  }),
});

/** GitHub Actions reports every job as a check run too; those arrive as `workflow_job`. */
const actionsSlug = 'github-actions';

/** A completed check run of another app, as a job of its check suite. */
export function parseCheckRun(payload: unknown): readonly OpsEvent[] {
  const { check_run: check, repository, installation } = parsePayload(payloadSchema, payload);
  if (check.app?.slug === actionsSlug) return [];
  const url = toPageUrl(check.html_url);
  const occurredAt = toTime('check_run.completed_at', check.completed_at, check.started_at);
  // Never to be taken for the id of a workflow run.
  const runId = check.check_suite ? `check-suite-${check.check_suite.id}` : `check-run-${check.id}`;
  return [
    {
      id: `github:check:${repository.id}:${check.id}:${occurredAt}`, // an app may complete a check run twice
      type: 'job_run.finished',
      source: 'github',
      occurredAt,
      job: {
        id: check.id,
        name: check.name,
        run: {
          id: runId,
          attempt: 1,
          repository: repository.full_name,
          ...toScope(installation),
        },
        result: toResult(check.conclusion),
        ...(url && { url }),
      },
    },
  ];
}
