import { type Baseline, type LogUnderstanding, understandLog } from '@opsaicortex/logs';
import type { LogEvidence } from '../spec/v1/index.js';

/** Bounds of one log. */
export interface ReadJobLogOptions {
  readonly secrets?: readonly string[] | undefined;
  readonly maxLogBytes?: number | undefined;
  /** What the job looked like when it passed. */
  readonly baseline?: Baseline | undefined;
  readonly signal: AbortSignal;
}

/** Reads one log as a stream and keeps what may say why. */
export async function readJobLog(
  chunks: AsyncIterable<Uint8Array>,
  { secrets = [], maxLogBytes = 256 * 1024 * 1024, baseline, signal }: ReadJobLogOptions,
): Promise<LogEvidence> {
  const log = await understandLog(chunks, {
    maxBytes: maxLogBytes,
    redact: { secrets },
    signal,
    ...(baseline && { baseline }),
  });
  return toLogEvidence(log);
}

/** The part of the understanding that reasoners see. */
function toLogEvidence(log: LogUnderstanding): LogEvidence {
  return {
    lineCount: log.lineCount,
    byteCount: log.byteCount,
    truncated: log.truncated,
    excerpts: log.excerpts,
    diagnostics: log.diagnostics,
    stackTraces: log.stackTraces,
    failedTests: log.failedTests,
    classification: log.classification,
    ...(log.cause && { cause: log.cause }),
    fingerprint: log.fingerprint,
    ...(log.exitCode !== undefined && { exitCode: log.exitCode }),
    redactions: log.redactions,
  };
}
