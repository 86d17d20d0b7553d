import type { ChangeSet, Diagnostic, Job, LogEvidence, StackFrame } from '@opsaicortex/core';

/** A place in a source file. */
export interface Place {
  /** Relative to the repository where that can be told. */
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
}

/** One call of a stack trace. */
export interface Call {
  readonly frame: StackFrame;
  /** Where it stands in the log, when it is shown. */
  readonly logLine?: number | undefined;
}

/** One failed job whose log says why, and the facts that rules build their sentences from. */
export interface Failure {
  readonly job: Job;
  readonly log: LogEvidence;
  /** Id of the rule of the logs package that decided. */
  readonly rule: string;
  /** What the cause line says, without the prefixes of tools. One line. */
  readonly message: string;
  /** The cause line, then the lines below it, then those above it, nearest first. */
  readonly nearby: readonly string[];
  /** Where in the project it happened. */
  readonly place?: Place | undefined;
  /** What the tool reported at the cause line. */
  readonly diagnostic?: Diagnostic | undefined;
  /** The calls inside the project that led to it, innermost first. */
  readonly calls: readonly Call[];
  /** The failed test that the cause belongs to. */
  readonly test?: string | undefined;
  /** Names of the failed tests, without directories of the runner. */
  readonly tests: readonly string[];
  readonly changes?: ChangeSet | undefined;
}

/** `src/cart.ts:9` */
export function toPlaceName({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}
