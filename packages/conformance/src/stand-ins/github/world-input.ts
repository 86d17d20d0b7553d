/** How a run, job or step ended, in GitHub's own words. `null` while it has not. */
export type GitHubConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'
  | 'stale'
  | 'startup_failure'
  | null;

/** One attempt of one workflow run to put into the world. Everything but the repository has a default. */
export interface GitHubRunInput {
  /** `owner/name`. */
  readonly repository: string;
  /** Of the run. Give the id of an earlier run and a higher attempt for a re-run. */
  readonly id?: number;
  /** @default 1 */
  readonly attempt?: number;
  /** @default the number of runs of this workflow so far, plus one */
  readonly number?: number;
  /** Name of the workflow. @default 'CI' */
  readonly workflow?: string;
  /** Path of the workflow's file. @default '.github/workflows/<workflow in lower case>.yml' */
  readonly path?: string;
  /** What triggered it. @default 'push' */
  readonly event?: string;
  /** @default 'failure' when a job failed, else 'success' */
  readonly conclusion?: GitHubConclusion;
  /** @default 'main' */
  readonly headBranch?: string | null;
  /** @default a hash made from the id */
  readonly headSha?: string;
  /** First line of the commit message, or the pull request's title. @default 'Change something' */
  readonly title?: string;
  /** Login. @default 'octocat' */
  readonly actor?: string;
  /** @default 'main' */
  readonly defaultBranch?: string;
  readonly pullRequests?: readonly GitHubPullRequestInput[];
  /** ISO 8601. @default the stand-in's clock */
  readonly createdAt?: string;
  /** ISO 8601, of this attempt. @default `createdAt` */
  readonly startedAt?: string;
  /** ISO 8601. @default `startedAt` */
  readonly updatedAt?: string;
  readonly jobs?: readonly GitHubJobInput[];
  /** What the compare API lists up to this run's commit. @default the head commit alone, no files */
  readonly changes?: GitHubChangesInput;
}

/** A pull request that a run belongs to. */
export interface GitHubPullRequestInput {
  readonly number: number;
  readonly headRef: string;
  /** @default 'main' */
  readonly baseRef?: string;
}

/** One job of a run. */
export interface GitHubJobInput {
  readonly name: string;
  readonly id?: number;
  /** @default 'success' */
  readonly conclusion?: GitHubConclusion;
  /** @default the four steps every job has, the third ending like the job */
  readonly steps?: readonly GitHubStepInput[];
  /** The raw log. @default a short log that says nothing */
  readonly log?: Uint8Array | string;
  readonly annotations?: readonly GitHubAnnotationInput[];
  /** @default 'GitHub Actions 1' */
  readonly runner?: string;
  /** ISO 8601. @default the run's */
  readonly startedAt?: string;
  /** ISO 8601. @default the run's end */
  readonly completedAt?: string | null;
}

/** One step of a job. */
export interface GitHubStepInput {
  readonly name: string;
  /** @default 'success' */
  readonly conclusion?: GitHubConclusion;
  /** @default 'completed', or 'in_progress' when the conclusion is null */
  readonly status?: 'queued' | 'in_progress' | 'completed';
  /** @default its place in the list, from 1 */
  readonly number?: number;
}

/** One annotation of a job. */
export interface GitHubAnnotationInput {
  readonly message: string;
  /** @default 'failure' */
  readonly level?: 'notice' | 'warning' | 'failure';
  /** @default '.github' */
  readonly path?: string;
  /** @default 1 */
  readonly startLine?: number;
  readonly title?: string;
}

/** Commits and files between two commits. */
export interface GitHubChangesInput {
  /** When given, a comparison with any other base answers 404. */
  readonly base?: string;
  /** Oldest first. The last should have the run's `headSha`. */
  readonly commits: readonly GitHubCommitInput[];
  readonly files: readonly GitHubFileInput[];
}

/** One commit. */
export interface GitHubCommitInput {
  readonly sha: string;
  readonly message: string;
  /** Login; without one, GitHub could not match the author to an account. */
  readonly login?: string;
  /** @default the login, or 'Unknown Author' */
  readonly authorName?: string;
}

/** One changed file. */
export interface GitHubFileInput {
  readonly filename: string;
  /** @default 'modified' */
  readonly status?: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly patch?: string;
}
