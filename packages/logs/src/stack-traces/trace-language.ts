import type { Facts } from '../rules/rule-matcher.js';

/** Reads a call: a pattern, or a function where parentheses must be balanced. Facts as in {@link TraceLanguage}. */
export type FrameReader = RegExp | ((line: string) => Facts | undefined);

/**
 * How one language prints a stack trace. Named groups:
 * `exception message function file line column module`; `crashed` marks the stack that matters.
 */
export interface TraceLanguage {
  readonly language: string;
  /** Lower case; every line that begins a trace contains one of them. */
  readonly keywords: readonly string[];
  /** Lines that begin a trace by themselves. */
  readonly heads?: readonly RegExp[];
  /** The line above the first call that names the exception, the surest form first. */
  readonly headsAbove?: readonly RegExp[];
  /** What may stand directly above the first call when no `headsAbove` is found. */
  readonly nearHead?: RegExp;
  /** Lines directly above the head that belong to it, nearest first: a caret, the source line, the file. */
  readonly leads?: readonly RegExp[];
  readonly frames: readonly FrameReader[];
  /** Calls in a form so plain that it is one only below others. */
  readonly innerFrames?: readonly RegExp[];
  /** The function's name stands on the line above its file. */
  readonly functionAbove?: RegExp;
  /** A line that says where the call above it is. */
  readonly place?: RegExp;
  /** The line below the head that says what happened. */
  readonly messageBelow?: RegExp;
  /** Begins another stack of the same trace: a goroutine, a thread, who freed the memory. */
  readonly sections?: readonly RegExp[];
  /** Other lines of the block. */
  readonly more?: readonly RegExp[];
  /** Names the next exception of the chain. */
  readonly chain?: readonly RegExp[];
  /** The calls that follow are those of the exception before. */
  readonly back?: RegExp;
  /** Names the exception after its calls. */
  readonly tail?: RegExp;
  /** Says that another trace follows that belongs to this one. */
  readonly joint?: RegExp;
  /** The last line of a trace; a head below it begins a new one. */
  readonly end?: RegExp;
  /** A head inside the block continues it: the same crash is told twice. */
  readonly joinsHeads?: boolean;
  /** Properties of the exception follow in braces. */
  readonly braces?: boolean;
  /** Which exception of a chain is the root. */
  readonly root: 'first' | 'last';
  /** Where the innermost call stands; `first` unless told. */
  readonly innermost?: 'first' | 'last';
  /** Calls that are needed when no line names an exception; no trace begins with a call when missing. */
  readonly minFrames?: number;
  /** A call without a file is never in the project. */
  readonly needsFile?: boolean;
  /** Functions of the runtime and its libraries. */
  readonly foreign?: readonly RegExp[];
  /** Binaries and packages that come with the language or stand below nearly every project. */
  readonly foreignModules?: RegExp;
  /** Calls name their package: that of a test class is the project's. */
  readonly packages?: boolean;
  /** Functions that give up: what they call says nothing. */
  readonly raisers?: RegExp;
  /** Lines of another shape that do not end the block. */
  readonly gap: number;
}
