import type { CallContext, Job, RunRef, Step } from '@opsaicortex/core';
import { z } from 'zod';
import { toNextPage } from '../api/next-page.js';
import { toIdPart, toRepositoryPath } from '../api/paths.js';
import { idField, timeField, toPageUrl } from '../payload/fields.js';
import { toResult } from '../payload/to-result.js';
import type { Access } from './access.js';
import { fetchAnnotations } from './fetch-annotations.js';

const stepSchema = z.object({
  number: z.int(),
  name: z.string(),
  status: z.string().nullish(),
  conclusion: z.string().nullish(),
});

const jobSchema = z.object({
  id: idField,
  name: z.string(),
  conclusion: z.string().nullish(),
  html_url: z.string().nullish(),
  runner_name: z.string().nullish(),
  started_at: timeField.nullish(),
  completed_at: timeField.nullish(),
  steps: z.array(stepSchema).nullish(),
});

const jobsSchema = z.object({ jobs: z.array(jobSchema) });

type GitHubJob = z.output<typeof jobSchema>;

/** 100 jobs a page: more than a workflow can have. */
const mostPages = 20;
/** Jobs whose annotations are asked for, one request each. */
const mostAnnotated = 30;

/** The jobs of one attempt that have ended, with the annotations of those that did not succeed. */
export async function fetchJobs(access: Access, run: RunRef, context: CallContext): Promise<readonly Job[]> {
  const listed = await listJobs(access, run, context);
  const isRed = ({ conclusion }: GitHubJob): boolean => !['success', 'skip'].includes(toResult(conclusion));
  const annotated = new Set(listed.filter(isRed).slice(0, mostAnnotated));
  const jobs: Job[] = [];
  for (const job of listed) {
    const annotations = annotated.has(job) ? await fetchAnnotations(access, run, job.id, context) : [];
    jobs.push({ ...toJob(run, job), annotations });
  }
  return jobs;
}

async function listJobs(
  { client, credentials }: Access,
  run: RunRef,
  context: CallContext,
): Promise<readonly GitHubJob[]> {
  const credential = await credentials.forRun(run, context);
  const base = `${toRepositoryPath(run.repository)}/actions/runs/${toIdPart(run.id)}/attempts/${run.attempt}/jobs`;
  const jobs: GitHubJob[] = [];
  let page: string | undefined = '1';
  for (let count = 0; page !== undefined && count < mostPages; count += 1) {
    const path: string = `${base}?per_page=100&page=${encodeURIComponent(page)}`;
    const { data, headers } = await client.read({ path, credential, context }, jobsSchema);
    jobs.push(...data.jobs.filter(({ conclusion }) => typeof conclusion === 'string'));
    page = toNextPage(headers, 'page');
  }
  return jobs;
}

function toJob({ id, attempt, repository, scope }: RunRef, job: GitHubJob): Omit<Job, 'annotations'> {
  const url = toPageUrl(job.html_url);
  return {
    run: { id, attempt, repository, ...(scope !== undefined && { scope }) },
    id: job.id,
    name: job.name,
    result: toResult(job.conclusion),
    ...(url && { url }),
    ...(job.runner_name && { runner: job.runner_name }),
    ...(job.started_at && { startedAt: job.started_at }),
    ...(job.completed_at && { finishedAt: job.completed_at }),
    steps: (job.steps ?? []).map(toStep),
  };
}

/** A step without a conclusion was running when its machine was lost, or was never reached. */
function toStep({ number, name, status, conclusion }: z.output<typeof stepSchema>): Step {
  if (conclusion) return { number, name, result: toResult(conclusion) };
  return { number, name, result: status === 'in_progress' ? 'error' : 'skip' };
}
