/** CI systems whose logs are told apart; `plain` is everything else. */
export type LogDialect =
  | 'github-actions'
  | 'gitlab'
  | 'circleci'
  | 'jenkins'
  | 'buildkite'
  | 'azure-pipelines'
  | 'travis'
  | 'bitbucket'
  | 'teamcity'
  | 'taskcluster'
  | 'act'
  | 'appveyor'
  | 'aws-codebuild'
  | 'google-cloud-build'
  | 'buildbot'
  | 'plain';

/** How a CI system's log says that the job ended. */
export type LogOutcome = 'success' | 'failure' | 'timeout' | 'cancellation' | 'error';

/**
 * What a line of the CI system itself means.
 *
 * - `step`, `cleanup`: a step begins; `cleanup` is one that runs whatever happened before
 * - `step-end`: the step ends, and what follows belongs to none
 * - `command`: a command begins (group `command`)
 * - `timed`, `timed-end`: the next command is a step of its own, and holds no others, until the end of the same `id`
 * - `echo`, `echo-end`: what the runner repeats of the step's script and inputs, between the two
 * - `echo-line`: the next line is the step's script
 * - `output-end`: what the command printed ends here, if it was the last one
 * - `error`: the step complains
 * - `exit`: a command ended (group `code`)
 * - `job-failure`: the job failed, in a step that ended before this line (groups `code`, `name`)
 * - `skipped`: the step does not run
 * - `outcome`: how the job ended
 * - `sign`: nothing, but it tells the CI system
 */
export type MarkerAction =
  | 'step'
  | 'cleanup'
  | 'step-end'
  | 'command'
  | 'timed'
  | 'timed-end'
  | 'echo'
  | 'echo-end'
  | 'echo-line'
  | 'output-end'
  | 'error'
  | 'exit'
  | 'job-failure'
  | 'skipped'
  | 'outcome'
  | 'sign';

/** A line that the CI system writes by itself. */
export interface Marker {
  /** How the line begins, after prefixes and escapes were removed; one of them. */
  readonly starts: readonly string[];
  /** Lower case, where the beginning is a bad key for finding the line in raw bytes. @default starts */
  readonly keywords?: readonly string[];
  /** Looks closer; linear in time. Groups: `name`, `command`, `code`, `id`, `seconds` since 1970, `nanoseconds` that it took. */
  readonly pattern?: RegExp;
  readonly does: readonly MarkerAction[];
  /** Name of the step, where the line has none. */
  readonly name?: string;
  readonly outcome?: LogOutcome;
  /** The line is over with what it ends: what follows belongs to a new step. */
  readonly closes?: boolean;
  /** How much it says about the dialect: 3 is enough. @default 0 */
  readonly weight?: number;
}

/** Everything known about a CI system's log, as data. */
export interface Dialect {
  readonly id: LogDialect;
  /** Name of what comes before and between the steps. */
  readonly between: string;
  /** A failed step that others ran after may have been allowed to fail. */
  readonly forgives?: boolean;
  readonly markers: readonly Marker[];
}
