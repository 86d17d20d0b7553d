import { z } from 'zod';
import type { PipelineRun, RunRef } from '../spec/v1/index.js';

/** The six results. */
export const runResultSchema = z.enum(['success', 'failure', 'timeout', 'skip', 'cancellation', 'error']);

const optionalText = z.string().exactOptional();
const time = z.iso.datetime({ offset: true });

const runRefShape = {
  id: z.string().min(1),
  attempt: z.int().positive(),
  repository: z.string().min(1),
  scope: optionalText,
};

/** Points at one attempt of a run. */
export const runRefSchema: z.ZodType<RunRef> = z.object(runRefShape);

/** A finished run. */
export const pipelineRunSchema: z.ZodType<PipelineRun> = z.object({
  ...runRefShape,
  pipeline: z.string().min(1),
  pipelineId: optionalText,
  number: z.int().nonnegative().exactOptional(),
  result: runResultSchema,
  url: z.string(),
  revision: z.string(),
  ref: optionalText,
  defaultBranch: optionalText,
  trigger: optionalText,
  title: optionalText,
  actor: optionalText,
  changeRequest: z.object({ number: z.int(), url: optionalText }).exactOptional(),
  startedAt: time.exactOptional(),
  finishedAt: time.exactOptional(),
});
