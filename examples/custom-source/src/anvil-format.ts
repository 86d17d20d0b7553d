import { OpsError, type OpsEvent, type PipelineRun, type RunResult } from '@opsaicortex/core';
import { z } from 'zod';

const results: Readonly<Record<string, RunResult>> = {
  sound: 'success',
  cracked: 'failure',
  cold: 'timeout',
  quenched: 'cancellation',
};
const resultSchema = z.string().transform((outcome): RunResult => results[outcome] ?? 'error');
const text = z.string().min(1);

/** Only what is read, of a webhook … */
const webhookSchema = z.object({ event: text, build: z.unknown() });
const buildSchema = z.object({
  id: text,
  attempt: z.int().positive(),
  project: text,
  recipe: text,
  outcome: resultSchema,
  page: z.url(),
  commit: text,
  branch: text,
  ended: z.iso.datetime({ offset: true }),
});

/** … and of the list of stages. */
const stagesSchema = z.array(z.object({ id: text, name: text, outcome: resultSchema }));

/** The event that a webhook stands for, or nothing when it tells of something else than the end of a build. */
export function readEvents(body: Uint8Array): readonly OpsEvent[] {
  const { event, build } = parse(webhookSchema, toJson(body), 'invalid_payload');
  if (event !== 'build.ended') return [];
  const { id, attempt, project, recipe, outcome, page, commit, branch, ended } = parse(
    buildSchema,
    build,
    'invalid_payload',
  );
  const run: PipelineRun = {
    id,
    attempt,
    repository: project,
    pipeline: recipe,
    result: outcome,
    url: page,
    revision: commit,
    ref: branch,
    finishedAt: ended,
  };
  // The same for every delivery of one build: Anvil repeats itself until it is answered.
  const eventId = `anvil:${id}:${attempt}`;
  return [{ id: eventId, type: 'pipeline_run.finished', source: 'anvil', occurredAt: ended, run }];
}

/** The stages of a build, as jobs are described. */
export function readStages(answer: unknown) {
  const stages = parse(stagesSchema, answer, 'invalid_output');
  return stages.map(({ id, name, outcome }) => ({ id, name, result: outcome }));
}

function toJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (cause) {
    throw new OpsError('invalid_payload', 'The body is not JSON.', { adapter: 'anvil', cause });
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: 'invalid_payload' | 'invalid_output',
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OpsError(code, z.prettifyError(parsed.error), { adapter: 'anvil' });
}
