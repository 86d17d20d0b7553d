import type {
  GitHubAnnotationInput,
  GitHubChangesInput,
  GitHubConclusion,
  GitHubPullRequestInput,
} from './world-input.js';

/** One attempt of one workflow run, complete. */
export interface StandInRun {
  readonly id: number;
  readonly attempt: number;
  readonly number: number;
  /** `owner/name`. */
  readonly repository: string;
  readonly workflow: string;
  readonly workflowId: number;
  readonly path: string;
  readonly event: string;
  readonly conclusion: GitHubConclusion;
  readonly headBranch: string | null;
  readonly headSha: string;
  readonly title: string;
  readonly actor: string;
  readonly defaultBranch: string;
  readonly pullRequests: readonly GitHubPullRequestInput[];
  readonly createdAt: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly changes: GitHubChangesInput;
  readonly jobs: readonly StandInJob[];
}

/** One job of a run, complete. */
export interface StandInJob {
  readonly id: number;
  readonly name: string;
  readonly conclusion: GitHubConclusion;
  readonly runner: string;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly steps: readonly StandInStep[];
  readonly log: Uint8Array;
  readonly annotations: readonly GitHubAnnotationInput[];
}

/** One step of a job, complete. */
export interface StandInStep {
  readonly number: number;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: GitHubConclusion;
}
