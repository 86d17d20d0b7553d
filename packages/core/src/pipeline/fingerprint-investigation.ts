import { createHash } from 'node:crypto';
import { normalizeLine } from '@opsaicortex/logs';
import type { Investigation, JobEvidence } from '../spec/v1/index.js';
import { hasFailed } from './has-failed.js';

/** One fingerprint for a run: that of its first job that says why, else of what its jobs and annotations are called. */
export function fingerprintInvestigation({ run, jobs }: Pick<Investigation, 'run' | 'jobs'>): string {
  const primary = findPrimaryJob(jobs);
  if (primary?.log) return primary.log.fingerprint;
  const failed = jobs.filter(({ job }) => hasFailed(job)).map(({ job }) => job);
  const parts = [
    run.repository,
    run.pipeline,
    run.result,
    ...failed.flatMap((job) => [job.name, ...job.annotations.map(({ message }) => normalizeLine(message))]),
  ];
  return `v2:${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

/** The job whose log says most surely why; the earlier one among equals. Undefined without any log. */
export function findPrimaryJob(jobs: readonly JobEvidence[]): JobEvidence | undefined {
  const sureness = ({ log }: JobEvidence): number =>
    log ? 1 + (log.cause ? 1 + log.classification.confidence : 0) : 0;
  const [first] = jobs.toSorted((a, b) => sureness(b) - sureness(a));
  return first?.log && first;
}
