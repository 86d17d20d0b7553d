import { setImmediate } from 'node:timers/promises';
import type { Baseline } from '../baseline/baseline.js';
import { toBaseline } from '../baseline/to-baseline.js';
import { inTurns } from '../excerpts/in-turns.js';
import { DEFAULT_EXCERPT_LINES, selectExcerpts } from '../excerpts/select-excerpts.js';
import { weighFindings } from '../excerpts/weigh-findings.js';
import { fingerprint } from '../fingerprint/fingerprint.js';
import { DEFAULT_MAX_LINE_BYTES } from '../read/read-lines.js';
import { readSlices } from '../read/read-slices.js';
import { untilAborted } from '../read/until-aborted.js';
import { toLogJobs, toLogStep } from '../structure/to-log-steps.js';
import { unpackLog } from '../unpack/unpack-log.js';
import { createUnpackNotes } from '../unpack/unpack-notes.js';
import { conclude } from './conclude.js';
import { createLogAnalysis, type Findings } from './log-analysis.js';
import type { LogUnderstanding, UnderstandOptions } from './log-understanding.js';
import { redactUnderstanding } from './redact-understanding.js';

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
/** Enough to find where the message of the last failure begins. */
const MIN_TAIL_LINES = 250;

/**
 * Finds out what a CI log says about the failure: excerpts, diagnostics, stack traces, cause and fingerprint.
 * Reads the log once, in bounded memory; never throws because of what is in it.
 */
export async function understandLog(
  chunks: AsyncIterable<Uint8Array>,
  options: UnderstandOptions = {},
): Promise<LogUnderstanding> {
  const source = untilAborted(chunks, options.signal);
  try {
    return await understandSource(source, options);
  } finally {
    await source.return();
  }
}

async function understandSource(
  source: AsyncIterable<Uint8Array>,
  options: UnderstandOptions,
): Promise<LogUnderstanding> {
  const { maxExcerptLines = DEFAULT_EXCERPT_LINES } = options;
  const baseline = await toBaseline(options.baseline, options.signal);
  const analysis = createLogAnalysis({
    tailLines: Math.max(MIN_TAIL_LINES, maxExcerptLines),
    maxLineBytes: options.maxLineBytes ?? DEFAULT_MAX_LINE_BYTES,
    maxDiagnostics: options.maxDiagnostics,
    ...(baseline && { isNews: (shape: number) => !baseline.has(shape) }),
  });
  const notes = createUnpackNotes(analysis.beginFile);
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const amount = await readSlices(
    unpackLog(source, notes, maxBytes),
    { maxBytes, signal: options.signal },
    analysis.push,
  );
  const findings = analysis.finish();
  await setImmediate();
  const files = notes.files();
  const understanding = {
    ...(await toUnderstanding(findings, options, baseline)),
    ...amount,
    problems: notes.problems(),
    ...(files.length > 0 && { files }),
  };
  return options.redact === false
    ? { ...understanding, redactions: [] }
    : inTurns(redactUnderstanding(understanding, options.redact ?? {}), options.signal);
}

/** What is weighed here may take a while; the event loop gets its turns. */
async function toUnderstanding(
  findings: Findings,
  options: UnderstandOptions,
  baseline: Baseline | undefined,
): Promise<Omit<LogUnderstanding, 'byteCount' | 'truncated' | 'problems' | 'files' | 'redactions'>> {
  const { steps, lineCount } = findings;
  const weighed = await inTurns(weighFindings(findings, baseline), options.signal);
  await setImmediate();
  const failed = findings.failedStep;
  const jobs = toLogJobs(steps);
  const exitCode = failed?.exitCode;
  const { classification, cause, fingerprintParts } = await inTurns(
    conclude(findings, weighed.ranked),
    options.signal,
  );
  await setImmediate();
  const excerpts = await inTurns(selectExcerpts(findings, weighed, options), options.signal);
  await setImmediate();
  return {
    dialect: findings.dialect,
    lineCount,
    ...(jobs.length > 0 && { jobs }),
    ...(findings.outcome !== undefined && { outcome: findings.outcome }),
    steps: steps.map(toLogStep),
    excerpts,
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
