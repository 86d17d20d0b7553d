/** What a CI runner's own command line in the log says: `##[error]…` or `::error::…`. */
export type LogCommand =
  | 'group'
  | 'endgroup'
  | 'error'
  | 'warning'
  | 'notice'
  | 'debug'
  | 'command'
  | 'section'
  | 'other';

/** One line of a log, cleaned for reading; `number` still points into the raw bytes. */
export interface LogLine {
  /** 1-based; counts `\n` in the raw log. */
  readonly number: number;
  /** Without timestamp, terminal escapes and invisible characters; a progress line shows its last state. */
  readonly text: string;
  /** ISO 8601, where the runner wrote one in front of the line. */
  readonly timestamp?: string | undefined;
  readonly command?: LogCommand | undefined;
  /** Who wrote the line, where a log mixes several: a task runner's tag, or `job\tstep` of `gh run view --log`. */
  readonly source?: string;
  /** Raw text that a terminal would overwrite and that holds the borders of sections. */
  readonly marks?: string;
}
