/** One call in a stack trace. */
export interface StackFrame {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly function?: string;
  /** The library, binary or package that the trace names beside the call. */
  readonly module?: string;
  /** Not in a dependency, the runtime or the standard library. */
  readonly inProject: boolean;
}

/** How an exception came to stand in the chain. */
export type ExceptionRelation = 'raised' | 'cause' | 'suppressed' | 'also';

/** One exception of the chain, or one thread, with the calls printed below its name. */
export interface ChainedException {
  readonly exception?: string;
  readonly message?: string;
  /** The line that names it. */
  readonly line: number;
  readonly relation: ExceptionRelation;
  /** Index in `frames` of the first call that was kept. */
  readonly firstFrame: number;
  /** Calls that were printed; a very deep stack keeps its two ends only. */
  readonly frameCount: number;
}

/** A stack trace with all its causes as one block. */
export interface StackTrace {
  readonly language: string;
  /** The root exception: what was raised first. */
  readonly exception?: string;
  readonly message?: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly frames: readonly StackFrame[];
  /** The exceptions in the order they are printed. */
  readonly chain: readonly ChainedException[];
  /**
   * Index in `frames` of the call to look at first: the project's own that is nearest to where the root exception
   * was raised, or a library's when no call is the project's (see its `inProject`).
   */
  readonly topFrame?: number;
}
