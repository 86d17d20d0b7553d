import { type Annotation, type CallContext, OpsError, type RunRef } from '@opsaicortex/core';
import { z } from 'zod';
import { toIdPart, toRepositoryPath } from '../api/paths.js';
import type { Access } from './access.js';

const annotationsSchema = z.array(
  z.object({
    path: z.string().nullish(),
    start_line: z.int().nullish(),
    annotation_level: z.string().nullish(),
    title: z.string().nullish(),
    message: z.string().nullish(),
  }),
);

/** What GitHub and the job's tools pinned to it. A job's id is also the id of its check run. */
export async function fetchAnnotations(
  { client, credentials }: Access,
  run: RunRef,
  jobId: string,
  context: CallContext,
): Promise<readonly Annotation[]> {
  const credential = await credentials.forRun(run, context);
  const path = `${toRepositoryPath(run.repository)}/check-runs/${toIdPart(jobId)}/annotations?per_page=100`;
  try {
    const { data } = await client.read({ path, credential, context }, annotationsSchema);
    return data.map(toAnnotation);
  } catch (error) {
    // Without `checks: read` the jobs are still worth having. Everything that may pass is thrown.
    if (!OpsError.isInstance(error) || ![403, 404, 410].includes(error.status ?? 0) || error.isRetryable)
      throw error;
    context.log.warn(
      { source: 'github', code: error.code, status: error.status },
      'Annotations cannot be read.',
    );
    return [];
  }
}

function toAnnotation(annotation: z.output<typeof annotationsSchema>[number]): Annotation {
  const { path, start_line: startLine, annotation_level: level, title, message } = annotation;
  return {
    level: level === 'failure' || level === 'warning' ? level : 'notice',
    message: message ?? '',
    ...(title && { title }),
    ...(path && { path }),
    ...(startLine && startLine > 0 && { startLine }),
  };
}
