import type { ChangeSet, Diagnostic, JobEvidence, LogEvidence } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';
import { toProjectPath } from '../text/to-project-path.js';
import type { Failure } from './failure.js';
import { findPlace } from './find-place.js';
import { findTest } from './find-test.js';
import { nearbyLines } from './nearby-lines.js';
import { projectCalls } from './project-calls.js';
import { toMessage } from './to-message.js';
import { withoutParents } from './without-parents.js';

/** The facts about a failed job, or nothing when no line of its log says why. */
export function toFailure({ job, log }: JobEvidence, changes: ChangeSet | undefined): Failure | undefined {
  if (!log?.cause) return undefined;
  const { line, quote } = log.cause;
  const { all: nearby, above, below } = nearbyLines(log, line, quote);
  const tests = withoutParents(log.failedTests)
    .map((name) => oneLine(toProjectPath(name), 400))
    .filter((name) => name !== '');
  const diagnostic = diagnosticAt(log, line);
  const calls = projectCalls(log, line);
  const said = diagnostic && diagnostic.message.trim() !== '' ? diagnostic.message : quote;
  return {
    job,
    log,
    rule: log.classification.rule ?? '',
    message: toMessage(said),
    nearby,
    test: findTest(tests, [nearby[0] ?? '', ...above, ...below.slice(0, 5)]),
    place: findPlace({ diagnostic, calls, nearby }),
    diagnostic,
    calls,
    tests,
    changes,
  };
}

function diagnosticAt({ diagnostics }: LogEvidence, line: number): Diagnostic | undefined {
  const here = diagnostics.filter(({ logLine, severity }) => logLine === line && severity === 'error');
  return here.find(({ file }) => file !== undefined) ?? here[0];
}
