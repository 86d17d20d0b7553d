import type { StackTrace } from './stack-trace.js';

/** A finished trace and the line that names its root exception. */
export interface FoundTrace {
  readonly trace: StackTrace;
  readonly rootLine: number | undefined;
}
