import type { OpenStep } from '../structure/step-tracker.js';
import type { FailureDomain } from '../understand/log-understanding.js';

/** A line that may say why the job failed, and what is known about it. */
export interface Signal {
  readonly line: number;
  readonly text: string;
  /** Lines worth showing with it. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** How surely it is the cause, 0 to 1, seen by itself. */
  readonly confidence: number;
  readonly domain: FailureDomain;
  readonly kind: string;
  readonly rule: string;
  readonly why: string;
  readonly title?: string | undefined;
  /** The failing test that the line names. */
  readonly test?: string | undefined;
  /** Says which job of many it is. */
  readonly isJobName?: boolean | undefined;
  /** Only repeats that something failed. */
  readonly isEcho: boolean;
  /** An exception by itself may have been caught; the one next to the end of the step was not. */
  readonly isException: boolean;
  readonly step: OpenStep;
}
