import type { Baseline } from '../baseline/baseline.js';
import type { FlakySuspicion } from '../classify/flaky/flaky-suspicion.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Excerpt } from '../excerpts/excerpt.js';
import type { FingerprintParts } from '../fingerprint/fingerprint.js';
import type { Redaction, RedactOptions } from '../redact/redactor.js';
import type { StackTrace } from '../stack-traces/stack-trace.js';
import type { LogDialect, LogOutcome } from '../structure/dialects/marker.js';
import type { LogJob, LogStep } from '../structure/log-step.js';
import type { TestResults } from '../test-results/failed-test.js';

import type { LogProblem } from '../unpack/log-problem.js';
import type { LogFile } from '../unpack/unpack-notes.js';

/** `code`: somebody changes the repository. `platform`: somebody looks after runners, registries, networks. */
export type FailureDomain = 'code' | 'platform' | 'unknown';

/** What sort of failure it is. */
export interface Classification {
  readonly domain: FailureDomain;
  /** kebab-case: `compile`, `test-assertion`, `dependency`, `network`, …, `unknown`. */
  readonly kind: string;
  /** 0 to 1; 0 when nothing says why. */
  readonly confidence: number;
  /** Id of the rule that decided. */
  readonly rule?: string;
  /** A sentence for people, where the rule has one. */
  readonly title?: string;
  /** Something near the cause says that another run may pass although nothing was changed. */
  readonly flakySuspicion?: FlakySuspicion;
}

/** The one line that says best why the job failed. */
export interface Cause {
  readonly line: number;
  readonly quote: string;
  readonly why: string;
}

/** Everything that was read out of a log. Text in it is redacted unless that was switched off. */
export interface LogUnderstanding {
  /** The CI system that wrote the log, as far as it can be told. */
  readonly dialect: LogDialect;
  readonly lineCount: number;
  readonly byteCount: number;
  /** Reading stopped at `maxBytes`. */
  readonly truncated: boolean;
  /** What is wrong with the bytes; empty for an ordinary log. */
  readonly problems: readonly LogProblem[];
  /** Files of an archive, in the order in which their lines count. */
  readonly files?: readonly LogFile[];
  readonly steps: readonly LogStep[];
  /** Where the log holds several. */
  readonly jobs?: readonly LogJob[];
  /** How the job ended, where the log says so. */
  readonly outcome?: LogOutcome;
  readonly excerpts: readonly Excerpt[];
  readonly diagnostics: readonly Diagnostic[];
  readonly stackTraces: readonly StackTrace[];
  /** Names, each once, as the test runner prints them. */
  readonly failedTests: readonly string[];
  /** What test runners said, where one did: totals, and where each failed test is named. */
  readonly testResults?: TestResults;
  readonly classification: Classification;
  /** Missing when no line says why: then the honest answer is "inconclusive". */
  readonly cause?: Cause;
  /** The same for the same failure on another day, branch or runner. */
  readonly fingerprint: string;
  /** What the fingerprint was made of: for `explainFingerprint` and `compareFingerprints`. */
  readonly fingerprintParts: FingerprintParts;
  readonly exitCode?: number;
  readonly redactions: readonly Redaction[];
}

/** Limits and switches of `understandLog`. */
export interface UnderstandOptions {
  /** Reading stops here; counts what is unpacked. @default 268435456 */
  readonly maxBytes?: number;
  /** A longer line is cut, visibly. @default 16384 */
  readonly maxLineBytes?: number;
  /** Lines of all excerpts together. @default 100 */
  readonly maxExcerptLines?: number;
  /** Bytes of all excerpts together. @default unlimited */
  readonly maxExcerptBytes?: number;
  /** The same in tokens of a model, at four bytes each. @default unlimited */
  readonly maxExcerptTokens?: number;
  /** @default 40 */
  readonly maxExcerpts?: number;
  /** The log of a passing run of the same job, or what `createBaseline` made of it: what stands in it, too, is hardly why this one failed. */
  readonly baseline?: AsyncIterable<Uint8Array> | Baseline;
  /** Diagnostics kept; when there are more, errors go before warnings. @default 200 */
  readonly maxDiagnostics?: number;
  /** `false` keeps secrets readable. @default {} */
  readonly redact?: false | RedactOptions;
  readonly signal?: AbortSignal;
}
