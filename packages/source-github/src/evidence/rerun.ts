import type { CallContext, RunRef } from '@opsaicortex/core';
import { toIdPart, toRepositoryPath } from '../api/paths.js';
import type { Access } from './access.js';

/** Starts the failed jobs of a run again, and the jobs that depend on them. */
export async function rerun(
  { client, credentials }: Access,
  run: RunRef,
  context: CallContext,
): Promise<void> {
  const credential = await credentials.forRun(run, context);
  const path = `${toRepositoryPath(run.repository)}/actions/runs/${toIdPart(run.id)}/rerun-failed-jobs`;
  const answer = await client.send({ path, method: 'POST', credential, context });
  await answer.text();
}
