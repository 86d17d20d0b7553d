import type { CallContext, PipelineRun } from '@opsaicortex/core';
import { z } from 'zod';
import { toNextPage } from '../api/next-page.js';
import { toIdPart, toRepositoryPath } from '../api/paths.js';
import { toPipelineRun, workflowRunSchema } from '../payload/workflow-run.js';
import type { Access } from './access.js';

const runsSchema = z.object({ workflow_runs: z.array(workflowRunSchema) });

/** Newer green runs stand before the wanted one when an old run is looked at again. */
const mostPages = 5;

/** The last green run of the same workflow and branch that was started before this one. */
export async function fetchBaseline(
  { client, credentials }: Access,
  run: PipelineRun,
  context: CallContext,
): Promise<PipelineRun | undefined> {
  if (run.pipelineId === undefined || run.ref === undefined) return undefined;
  const credential = await credentials.forRun(run, context);
  const workflow = `${toRepositoryPath(run.repository)}/actions/workflows/${toIdPart(run.pipelineId)}`;
  const query = new URLSearchParams({ branch: run.ref, status: 'success', per_page: '50' });
  if (run.startedAt !== undefined) query.set('created', `<=${run.startedAt.replace(/\.\d+Z$/, 'Z')}`);
  let page: string | undefined = '1';
  for (let count = 0; page !== undefined && count < mostPages; count += 1) {
    query.set('page', page);
    const path: string = `${workflow}/runs?${query}`;
    const { data, headers } = await client.read({ path, credential, context }, runsSchema);
    const found = data.workflow_runs
      .map((candidate) => toPipelineRun(candidate, { ...run, workflowName: run.pipeline }))
      .find((candidate) => isBefore(candidate, run) && isSameSide(candidate, run));
    if (found) return found;
    page = toNextPage(headers, 'page');
  }
  return undefined;
}

function isBefore(candidate: PipelineRun, run: PipelineRun): boolean {
  if (candidate.id === run.id) return false;
  if (candidate.number !== undefined && run.number !== undefined) return candidate.number < run.number;
  return BigInt(candidate.id) < BigInt(toIdPart(run.id));
}

/** A fork's pull request from its `main` is listed under our `main`: it must not stand for it. */
function isSameSide(candidate: PipelineRun, run: PipelineRun): boolean {
  const isPullRequest = ({ trigger }: PipelineRun): boolean => trigger?.startsWith('pull_request') ?? false;
  return run.trigger === undefined || isPullRequest(candidate) === isPullRequest(run);
}
