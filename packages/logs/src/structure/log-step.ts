/** A command of a step, as the CI system or the shell echoed it. */
export interface LogStepCommand {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly exitCode?: number;
}

/** A step of the job, as far as the log shows it. */
export interface LogStep {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly failed: boolean;
  readonly exitCode?: number;
  readonly durationMs?: number;
  /** Name of its job, where a log holds several. */
  readonly job?: string;
  /** It runs whatever happened before. */
  readonly isCleanup?: boolean;
  readonly commands?: readonly LogStepCommand[];
}

/** A job of a log that holds several: a run's archive, or what `gh run view --log` prints. */
export interface LogJob {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly failed: boolean;
  readonly durationMs?: number;
}
