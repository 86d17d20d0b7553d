/** One call in a stack trace. */
export interface StackFrame {
  readonly file?: string;
  readonly line?: number;
  readonly function?: string;
  /** Not in a dependency, the runtime or the standard library. */
  readonly inProject: boolean;
}

/** A stack trace with all its causes as one block. */
export interface StackTrace {
  readonly language: string;
  readonly exception?: string;
  readonly message?: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly frames: readonly StackFrame[];
}
