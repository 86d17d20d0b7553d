/** What a compiler, linter, test runner or package manager reported in one line (or a few). */
export interface Diagnostic {
  readonly tool: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: 'error' | 'warning';
  readonly code?: string;
  readonly message: string;
  /** Line of the log, 1-based. */
  readonly logLine: number;
}
