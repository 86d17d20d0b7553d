import { redact } from '@opsaicortex/logs';
import type { ChangeSet, Job } from '../spec/v1/index.js';

/** Masks secrets, and counts them. */
export interface Cleaner {
  text(value: string): string;
  job(job: Job): Job;
  changes(changes: ChangeSet): ChangeSet;
  /** How many were masked so far. */
  count(): number;
}

/** Masks secrets in what people wrote and vendors annotated; logs are masked where they are read. */
export function createCleaner(secrets: readonly string[]): Cleaner {
  let count = 0;
  const text = (value: string): string => {
    const cleaned = redact(value, { secrets });
    count += cleaned.redactions.reduce((sum, redaction) => sum + redaction.count, 0);
    return cleaned.text;
  };
  return {
    text,
    count: () => count,
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
