import type { Job } from '../spec/v1/index.js';

/** Whether a job's log may say why a run failed. */
export function hasFailed(job: Job): boolean {
  return job.result === 'failure' || job.result === 'timeout' || job.result === 'error';
}
