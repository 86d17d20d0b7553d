import { chooseLines } from '../excerpts/choose-lines.js';
import { rankSignals } from '../excerpts/rank-signals.js';
import { toExcerpts } from '../excerpts/to-excerpts.js';
import { fingerprint } from '../fingerprint/fingerprint.js';
import { DEFAULT_MAX_LINE_BYTES } from '../read/read-lines.js';
import { readSlices } from '../read/read-slices.js';
import { toLogJobs, toLogStep } from '../structure/to-log-steps.js';
import { unpackLog } from '../unpack/unpack-log.js';
import { createUnpackNotes } from '../unpack/unpack-notes.js';
import { conclude } from './conclude.js';
import { createLogAnalysis, type Findings } from './log-analysis.js';
import type { LogUnderstanding, UnderstandOptions } from './log-understanding.js';
import { redactUnderstanding } from './redact-understanding.js';

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
const DEFAULT_EXCERPT_LINES = 100;
const DEFAULT_EXCERPTS = 10;

/**
 * Finds out what a CI log says about the failure: excerpts, diagnostics, stack traces, cause and fingerprint.
 * Reads the log once, in bounded memory; never throws because of what is in it.
 */
export async function understandLog(
  chunks: AsyncIterable<Uint8Array>,
  options: UnderstandOptions = {},
): Promise<LogUnderstanding> {
  const { maxExcerptLines = DEFAULT_EXCERPT_LINES } = options;
  const analysis = createLogAnalysis({
    tailLines: maxExcerptLines,
    maxLineBytes: options.maxLineBytes ?? DEFAULT_MAX_LINE_BYTES,
    maxDiagnostics: options.maxDiagnostics,
  });
  const notes = createUnpackNotes(analysis.beginFile);
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const amount = await readSlices(
    unpackLog(chunks, notes, maxBytes),
    { maxBytes, signal: options.signal },
    analysis.push,
  );
  const findings = analysis.finish();
  const files = notes.files();
  const understanding = {
    ...toUnderstanding(findings, options, maxExcerptLines),
    ...amount,
    problems: notes.problems(),
    ...(files.length > 0 && { files }),
  };
  return options.redact === false
    ? { ...understanding, redactions: [] }
    : redactUnderstanding(understanding, options.redact ?? {});
}

function toUnderstanding(
  findings: Findings,
  options: UnderstandOptions,
  maxLines: number,
): Omit<LogUnderstanding, 'byteCount' | 'truncated' | 'problems' | 'files' | 'redactions'> {
  const { steps, lineCount, kept } = findings;
  const ranked = rankSignals(findings.signals, steps, lineCount);
  const failed = findings.failedStep;
  const jobs = toLogJobs(steps);
  const endLine = failed?.failureLine ?? lineCount;
  const exitCode = failed?.exitCode;
  const { classification, cause, fingerprintParts } = conclude(findings, ranked);
  return {
    dialect: findings.dialect,
    lineCount,
    ...(jobs.length > 0 && { jobs }),
    ...(findings.outcome !== undefined && { outcome: findings.outcome }),
    steps: steps.map(toLogStep),
    excerpts: toExcerpts({
      chosen: chooseLines(ranked, kept, { maxLines, startLine: failed?.firstLine ?? 1, endLine }),
      kept,
      ranked,
      steps,
      maxExcerpts: options.maxExcerpts ?? DEFAULT_EXCERPTS,
      fallbackReason: exitCode === undefined ? 'last lines' : `last lines before exit code ${exitCode}`,
    }),
    diagnostics: findings.diagnostics,
    stackTraces: findings.traces.map(({ trace }) => trace),
    failedTests: findings.failedTests,
    ...(findings.testResults.failedCount !== undefined && { testResults: findings.testResults }),
    classification,
    ...(cause !== undefined && { cause }),
    fingerprint: fingerprint(fingerprintParts),
    fingerprintParts,
    ...(exitCode !== undefined && { exitCode }),
  };
}
