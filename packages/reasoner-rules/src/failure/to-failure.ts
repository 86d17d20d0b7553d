import type { ChangeSet, Diagnostic, JobEvidence, LogEvidence, StackTrace } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';
import { toProjectPath } from '../text/to-project-path.js';
import type { Failure } from './failure.js';
import { findPlace } from './find-place.js';
import { nearbyLines } from './nearby-lines.js';
import { toMessage } from './to-message.js';

/** The facts about a failed job, or nothing when no line of its log says why. */
export function toFailure({ job, log }: JobEvidence, changes: ChangeSet | undefined): Failure | undefined {
  if (!log?.cause) return undefined;
  const { line, quote } = log.cause;
  const lines = nearbyLines(log, line);
  const nearby = lines.length > 0 ? lines : [quote];
  const diagnostic = diagnosticAt(log, line);
  const trace = traceAt(log, line);
  const said = diagnostic && diagnostic.message.trim() !== '' ? diagnostic.message : quote;
  return {
    job,
    log,
    rule: log.classification.rule ?? '',
    message: toMessage(said),
    nearby,
    place: findPlace({ diagnostic, trace, nearby }),
    diagnostic,
    trace,
    tests: log.failedTests.map((name) => oneLine(toProjectPath(name), 160)).filter((name) => name !== ''),
    changes,
  };
}

function diagnosticAt({ diagnostics }: LogEvidence, line: number): Diagnostic | undefined {
  const here = diagnostics.filter(({ logLine, severity }) => logLine === line && severity === 'error');
  return here.find(({ file }) => file !== undefined) ?? here[0];
}

/** The innermost one, where traces hold each other. */
function traceAt({ stackTraces }: LogEvidence, line: number): StackTrace | undefined {
  return stackTraces
    .filter(({ firstLine, lastLine }) => firstLine - 1 <= line && line <= lastLine + 1)
    .toSorted((a, b) => a.lastLine - a.firstLine - (b.lastLine - b.firstLine))[0];
}
