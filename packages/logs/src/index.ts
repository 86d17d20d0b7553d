export type { Baseline } from './baseline/baseline.js';
export { type BaselineOptions, createBaseline } from './baseline/create-baseline.js';
export type { FlakyPattern, FlakySuspicion } from './classify/flaky/flaky-suspicion.js';
export type { Diagnostic } from './diagnostics/diagnostic.js';
export type { Excerpt } from './excerpts/excerpt.js';
export {
  compareFingerprints,
  explainFingerprint,
  type FingerprintComparison,
  type FingerprintDifference,
  type FingerprintExplanation,
} from './fingerprint/explain-fingerprint.js';
export { type CountedPart, type FingerprintParts, fingerprint } from './fingerprint/fingerprint.js';
export type { Masked } from './fingerprint/mask-text.js';
export { normalizeLine } from './fingerprint/normalize-line.js';
export type { LogCommand, LogLine } from './read/log-line.js';
export { type ReadLinesOptions, readLines } from './read/read-lines.js';
export type { RedactionReport } from './redact/redaction-report.js';
export {
  createRedactor,
  type Redaction,
  type RedactOptions,
  type Redactor,
  redact,
} from './redact/redactor.js';
export type { RedactRule } from './redact/user-rule.js';
export { parseStackTrace } from './stack-traces/parse-stack-trace.js';
export type {
  ChainedException,
  ExceptionRelation,
  StackFrame,
  StackTrace,
} from './stack-traces/stack-trace.js';
export type { LogDialect, LogOutcome } from './structure/dialects/marker.js';
export type { LogJob, LogStep, LogStepCommand } from './structure/log-step.js';
export type { Template } from './templates/template.js';
export {
  createTemplateMiner,
  type TemplateMiner,
  type TemplateMinerOptions,
} from './templates/template-miner.js';
export type { FailedTest, TestResults, TestRun } from './test-results/failed-test.js';
export type {
  Cause,
  Classification,
  FailureDomain,
  LogUnderstanding,
  UnderstandOptions,
} from './understand/log-understanding.js';
export { understandLog } from './understand/understand-log.js';
export { understandLogInWorker } from './understand/understand-log-in-worker.js';
export type { LogProblem, LogProblemCode } from './unpack/log-problem.js';
export type { LogFile } from './unpack/unpack-notes.js';
