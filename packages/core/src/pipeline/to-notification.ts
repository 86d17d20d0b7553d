import type { FailedJob, Insight, Investigation, JobEvidence, Notification } from '../spec/v1/index.js';
import { hasFailed } from './has-failed.js';
import type { NotificationDraft } from './pipeline.js';

/** What a notification is made from. */
export interface NotificationParts
  extends Pick<Notification, 'id' | 'transition' | 'incident'>,
    Partial<Pick<Notification, 'previous'>> {
  readonly investigation: Pick<Investigation, 'run' | 'jobs' | 'gaps' | 'changes'>;
  readonly insight: Insight;
}

/** Puts together what sinks are told. */
export function toNotification({ investigation, ...parts }: NotificationParts): NotificationDraft {
  const { run, jobs, gaps, changes } = investigation;
  return {
    ...parts,
    run,
    failedJobs: listFailedJobs(jobs),
    ...(changes && { changes }),
    gaps,
  };
}

/** The failed jobs of an investigation, in its order. */
export function listFailedJobs(jobs: readonly JobEvidence[]): readonly FailedJob[] {
  return jobs.filter(({ job }) => hasFailed(job)).map(({ job: { id, name } }) => ({ id, name }));
}
