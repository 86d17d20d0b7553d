import { createRedactor } from '@opsaicortex/logs';
import type { ChangeSet, Job } from '../spec/v1/index.js';

/** Masks secrets, and counts them. */
export interface Cleaner {
  text(value: string): string;
  job(job: Job): Job;
  changes(changes: ChangeSet): ChangeSet;
  /** How many different ones were masked so far. */
  count(): number;
}

/** Masks secrets in what people wrote and vendors annotated; logs are masked where they are read. */
export function createCleaner(secrets: readonly string[]): Cleaner {
  // One for all texts of a run, so that the same secret has the same pseudonym in each.
  const redactor = createRedactor({ secrets });
  const text = (value: string): string => redactor.redact(value);
  return {
    text,
    count: () => redactor.redactions().reduce((sum, { count }) => sum + count, 0),
    job: (job: Job): Job => ({
      ...job,
      annotations: job.annotations.map((annotation) => ({
        ...annotation,
        message: text(annotation.message),
      })),
    }),
    changes: (changes: ChangeSet): ChangeSet => ({
      ...changes,
      commits: changes.commits.map((commit) => ({ ...commit, message: text(commit.message) })),
    }),
  };
}
