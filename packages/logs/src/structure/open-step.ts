/** A command while it runs. */
export interface OpenCommand {
  readonly text: string;
  readonly firstLine: number;
  lastLine: number;
  exitCode: number | undefined;
}

/**
 * `main`: what the job is there for. `cleanup`: runs whatever happened before. `between`: lines that belong to
 * no step, which is all there is where the CI system is not known.
 */
export type StepRole = 'main' | 'cleanup' | 'between';

/** A step while it is read. */
export interface OpenStep {
  /** Different for every step; not its place in a list. */
  readonly index: number;
  name: string;
  readonly role: StepRole;
  /** Job that it belongs to, where a log holds several. */
  readonly job: string | undefined;
  readonly firstLine: number;
  lastLine: number;
  failed: boolean;
  exitCode: number | undefined;
  startedAt: string | undefined;
  endedAt: string | undefined;
  /** Measured by the CI system itself. */
  durationMs: number | undefined;
  /** Where the output of what failed ends: the line that reports it, or the last one before the clean-up. */
  failureLine: number | undefined;
  /** The newest line on which the step complained. */
  errorLine: number | undefined;
  /** Where the output of its last command ends, if its end was seen. */
  outputEnd: number | undefined;
  /** The CI system left it out. */
  isSkipped: boolean;
  readonly commands: OpenCommand[];
}

/** Where and as what a step begins. */
export interface StepHead {
  readonly name: string;
  readonly role: StepRole;
  readonly job: string | undefined;
  readonly firstLine: number;
  readonly startedAt: string | undefined;
}

/** A step of which nothing but its beginning was read. */
export function createOpenStep(index: number, head: StepHead): OpenStep {
  return {
    index,
    ...head,
    lastLine: head.firstLine,
    failed: false,
    exitCode: undefined,
    endedAt: head.startedAt,
    durationMs: undefined,
    failureLine: undefined,
    errorLine: undefined,
    outputEnd: undefined,
    isSkipped: false,
    commands: [],
  };
}
