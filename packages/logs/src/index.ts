export type { Diagnostic } from './diagnostics/diagnostic.js';
export type { Excerpt } from './excerpts/excerpt.js';
export { type FingerprintParts, fingerprint } from './fingerprint/fingerprint.js';
export { normalizeLine } from './fingerprint/normalize-line.js';
export type { LogCommand, LogLine } from './read/log-line.js';
export { type ReadLinesOptions, readLines } from './read/read-lines.js';
export {
  createRedactor,
  type Redaction,
  type RedactOptions,
  type Redactor,
  redact,
} from './redact/redactor.js';
export type { StackFrame, StackTrace } from './stack-traces/stack-trace.js';
export type { LogStep } from './structure/log-step.js';
export type {
  Cause,
  Classification,
  FailureDomain,
  LogUnderstanding,
  UnderstandOptions,
} from './understand/log-understanding.js';
export { understandLog } from './understand/understand-log.js';
