/** Something about the bytes that makes the log incomplete or odd. */
export interface LogProblem {
  readonly code: LogProblemCode;
  /** A sentence for people. */
  readonly text: string;
}

/** What can be wrong with the bytes of a log. */
export type LogProblemCode = keyof typeof sentences;

const sentences = {
  'gzip-truncated': 'The gzip data ends early; what could be read of it is here.',
  'gzip-corrupt': 'The gzip data is damaged; what could be read of it is here.',
  'zip-truncated': 'The zip archive ends early; what could be read of it is here.',
  'zip-corrupt': 'The zip archive is damaged; what could be read of it is here.',
  'zip-entry-skipped':
    'A file of the zip archive is encrypted or compressed in an unknown way and was left out.',
  'zip-copies-skipped':
    'The archive holds the log of a job as a whole and in steps; the copy that comes later was left out.',
  'unknown-compression': 'The bytes are compressed in a way that is not known here (zstd, xz, bzip2 or 7z).',
  binary: 'The bytes are hardly text; this may not be a log.',
  'no-bytes': 'The log is empty.',
} as const;

/** The problem with its sentence. */
export function toLogProblem(code: LogProblemCode): LogProblem {
  return { code, text: sentences[code] };
}
