/** A step of the job, as far as the log shows it. */
export interface LogStep {
  readonly name: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly failed: boolean;
  readonly exitCode?: number;
  readonly durationMs?: number;
}
