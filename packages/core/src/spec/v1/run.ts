/** Result of a finished run, job or step, in the words of the OpenTelemetry CI/CD conventions. */
export type RunResult = 'success' | 'failure' | 'timeout' | 'skip' | 'cancellation' | 'error';

/** Points at one attempt of one pipeline run, precisely enough to fetch more about it. */
export interface RunRef {
  /** The vendor's id, as a string. */
  readonly id: string;
  /** 1 on the first try; re-runs count up. */
  readonly attempt: number;
  /** `owner/name`, or the vendor's closest thing. */
  readonly repository: string;
  /** Opaque to everybody but the source, such as the id of a GitHub App installation. */
  readonly scope?: string;
}

/** A finished run of a pipeline (a GitHub workflow, a GitLab pipeline …). */
export interface PipelineRun extends RunRef {
  /** Name of the pipeline, such as `CI`. */
  readonly pipeline: string;
  /** The vendor's id of the pipeline, stable when it is renamed. */
  readonly pipelineId?: string;
  /** Counts the runs of this pipeline, as people see it. */
  readonly number?: number;
  readonly result: RunResult;
  /** Page a person can open. */
  readonly url: string;
  /** Commit hash. */
  readonly revision: string;
  /** Branch or tag name. */
  readonly ref?: string;
  readonly defaultBranch?: string;
  /** What started it, in the vendor's word: `push`, `pull_request`, `schedule` … */
  readonly trigger?: string;
  /** First line of the commit message, or the change request's title. Untrusted text. */
  readonly title?: string;
  /** Login of the person or bot who started it. */
  readonly actor?: string;
  readonly changeRequest?: { readonly number: number; readonly url?: string };
  /** ISO 8601. */
  readonly startedAt?: string;
  /** ISO 8601. */
  readonly finishedAt?: string;
}

/** Points at one job of one run. */
export interface JobRef {
  readonly run: RunRef;
  /** The vendor's id, as a string. */
  readonly id: string;
  readonly name: string;
}

/** A job with its steps and what the vendor annotated. */
export interface Job extends JobRef {
  readonly result: RunResult;
  readonly url?: string;
  /** Name of the machine or pool it ran on. */
  readonly runner?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly steps: readonly Step[];
  readonly annotations: readonly Annotation[];
}

/** One step of a job. */
export interface Step {
  readonly number: number;
  readonly name: string;
  readonly result: RunResult;
}

/** A note that the vendor or a tool pinned to a job. Untrusted text. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string;
  readonly path?: string;
  /** From 1. */
  readonly startLine?: number;
}

/** What changed since the last green run. */
export interface ChangeSet {
  /** Commit hash of the last green run, when there is one. */
  readonly base?: string;
  readonly head: string;
  readonly commits: readonly Commit[];
  readonly files: readonly ChangedFile[];
  /** True when the vendor listed only a part. */
  readonly truncated: boolean;
}

/** One commit. Message and author are untrusted text. */
export interface Commit {
  readonly revision: string;
  /** First line only. */
  readonly message: string;
  readonly author?: string;
}

/** One changed file. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
}
