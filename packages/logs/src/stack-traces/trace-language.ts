/** How one language prints a stack trace. Named groups: `exception message function file line indent`. */
export interface TraceLanguage {
  readonly language: string;
  /** Lower case; every line that begins a trace contains one of them. */
  readonly keywords: readonly string[];
  /** A line that begins a trace by itself. */
  readonly head?: RegExp;
  /** The line above the first call that names the exception. */
  readonly headAbove?: RegExp;
  readonly frame: RegExp;
  /** The function's name stands on the line above its file. */
  readonly functionAbove?: RegExp;
  /** Other lines of the block. */
  readonly more?: RegExp;
  /** Names the next exception of the chain. */
  readonly chain?: RegExp;
  /** Names the exception after its calls. */
  readonly tail?: RegExp;
  /** Says that another trace follows that belongs to this one. */
  readonly joint?: RegExp;
  /** Which exception of a chain is the root. */
  readonly root: 'first' | 'last';
  /** Lines of another shape that do not end the block. */
  readonly gap: number;
}
