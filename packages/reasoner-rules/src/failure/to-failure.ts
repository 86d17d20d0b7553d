import type { ChangeSet, Diagnostic, JobEvidence, LogEvidence } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';
import { toProjectPath } from '../text/to-project-path.js';
import type { Failure } from './failure.js';
import { findPlace } from './find-place.js';
import { nearbyLines } from './nearby-lines.js';
import { projectCalls } from './project-calls.js';
import { toMessage } from './to-message.js';
import { withoutParents } from './without-parents.js';

/** The facts about a failed job, or nothing when no line of its log says why. */
export function toFailure({ job, log }: JobEvidence, changes: ChangeSet | undefined): Failure | undefined {
  if (!log?.cause) return undefined;
  const { line, quote } = log.cause;
  const lines = nearbyLines(log, line);
  const nearby = lines.length > 0 ? lines : [quote];
  const diagnostic = diagnosticAt(log, line);
  const calls = projectCalls(log, line);
  const said = diagnostic && diagnostic.message.trim() !== '' ? diagnostic.message : quote;
  return {
    job,
    log,
    rule: log.classification.rule ?? '',
    message: toMessage(said),
    nearby,
    place: findPlace({ diagnostic, calls, nearby }),
    diagnostic,
    calls,
    tests: withoutParents(log.failedTests)
      .map((name) => oneLine(toProjectPath(name), 160))
      .filter((name) => name !== ''),
    changes,
  };
}

function diagnosticAt({ diagnostics }: LogEvidence, line: number): Diagnostic | undefined {
  const here = diagnostics.filter(({ logLine, severity }) => logLine === line && severity === 'error');
  return here.find(({ file }) => file !== undefined) ?? here[0];
}
