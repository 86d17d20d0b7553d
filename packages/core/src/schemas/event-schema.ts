import { z } from 'zod';
import type { OpsEvent } from '../spec/v1/index.js';
import { pipelineRunSchema, runRefSchema, runResultSchema } from './run-schema.js';

const optionalText = z.string().exactOptional();

const base = {
  id: z.string().min(1).max(256),
  source: z.string().min(1),
  occurredAt: z.iso.datetime({ offset: true }),
};

const alert = z.object({
  id: z.string().min(1),
  title: z.string(),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  url: optionalText,
  labels: z.record(z.string(), z.string()),
});

const job = z.object({
  run: runRefSchema,
  id: z.string().min(1),
  name: z.string(),
  result: runResultSchema,
  url: optionalText,
});

const deployment = z.object({
  id: z.string().min(1),
  repository: z.string().min(1),
  environment: z.string(),
  result: runResultSchema,
  revision: z.string(),
  ref: optionalText,
  url: optionalText,
  description: optionalText,
  actor: optionalText,
  scope: optionalText,
});

const change = z.object({
  repository: z.string().min(1),
  revision: z.string(),
  ref: z.string(),
  title: optionalText,
  actor: optionalText,
  url: optionalText,
  changeRequest: z.object({ number: z.int(), action: z.string() }).exactOptional(),
});

/** Checks an event of any source, and an event that is read back from storage. */
export const opsEventSchema: z.ZodType<OpsEvent> = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('pipeline_run.finished'), run: pipelineRunSchema }),
  z.object({ ...base, type: z.literal('job_run.finished'), job }),
  z.object({ ...base, type: z.literal('deployment.finished'), deployment }),
  z.object({ ...base, type: z.literal('change.pushed'), change }),
  z.object({ ...base, type: z.literal('alert.fired'), alert }),
  z.object({ ...base, type: z.literal('alert.resolved'), alert }),
  z.object({
    ...base,
    type: z.literal('feedback.received'),
    incidentId: z.string().min(1),
    verdict: z.enum(['right', 'wrong', 'known_flaky']),
    actor: z.string(),
    comment: optionalText,
  }),
  z.object({
    ...base,
    type: z.literal('command.received'),
    command: z.string().min(1),
    arguments: z.array(z.string()),
    actor: z.string(),
    run: runRefSchema.exactOptional(),
  }),
]);
