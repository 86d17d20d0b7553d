import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { toFix } from '../rules/to-fix.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import { cite } from './cite.js';
import type { Explanation } from './explanation.js';
import { failedStep } from './failed-step.js';
import { lastLines } from './last-lines.js';
import { tellGaps } from './tell-gaps.js';
import { toSummary } from './to-summary.js';

/** Says honestly that nothing says why, what is known all the same, and how to learn more. */
export function explainNothing(investigation: Investigation, primary: JobEvidence | undefined): Explanation {
  const log = primary?.log;
  return {
    verdict: 'inconclusive',
    title: oneLine(toTitle(investigation, primary), 300),
    summary: primary ? toSummary(investigation, primary) : withoutJobs(investigation),
    rootCause: toRootCause(investigation, primary),
    confidence: 0,
    category: { domain: 'unknown', kind: 'unknown' },
    evidence: primary && log ? cite(primary, lastLines(log, 3)) : [],
    fixes: toFixes(primary),
  };
}

function toTitle({ run }: Investigation, primary: JobEvidence | undefined): string {
  if (!primary) {
    const ending = run.result === 'error' ? 'did not start' : 'failed';
    return `${oneLine(run.pipeline, 120)} ${ending}, and nothing about its jobs is known`;
  }
  const { job, log } = primary;
  if (job.result === 'success')
    return `The log of ${oneLine(job.name, 120)} does not say that anything failed`;
  const exit = log?.exitCode === undefined ? '' : ` with exit code ${log.exitCode}`;
  if (log) return `${oneLine(job.name, 120)} failed${exit}, and the log does not say why`;
  const step = failedStep(primary);
  return `${oneLine(job.name, 120)} failed${step ? ` in step ${quoted(step, 70)}` : ''}, and its log cannot be read`;
}

function toRootCause(investigation: Investigation, primary: JobEvidence | undefined): string {
  if (!primary?.log) {
    return `Unknown. ${tellGaps(investigation, primary) || 'There is no log.'} The annotations do not say why either.`;
  }
  if (primary.job.result === 'success') return 'No line of the log reports a failure, and none an exit code.';
  const step = failedStep(primary);
  const subject = step ? `Step ${quoted(step, 70)} ends` : 'The job ends';
  return `Unknown. ${subject} without an error message that any rule knows; the last lines before its end are quoted.`;
}

function toFixes(primary: JobEvidence | undefined): Explanation['fixes'] {
  if (!primary) return [pageFix];
  if (!primary?.log) return [openFix];
  return primary.job.result === 'success' ? [otherLogFix] : [traceFix, debugFix];
}

function withoutJobs(investigation: Investigation): string {
  const { run } = investigation;
  return `${oneLine(run.pipeline, 120)} ended with "${run.result}". ${tellGaps(investigation, undefined) || 'It lists no jobs.'}`;
}

const otherLogFix = toFix(
  'Look for the log of the job that failed',
  'This one may belong to a job that went well, or may end before the failure.',
);
const traceFix = toFix(
  'Let the script say what it does',
  'Put set -x at the head of the shell script, or turn on the verbose output of the tool, and run the job again.',
);
const debugFix = toFix(
  'Turn on the debug log of the runner',
  'On GitHub: run the job again with debug logging, or set the variable ACTIONS_STEP_DEBUG to true.',
);
const pageFix = toFix(
  'Open the page of the run',
  'A run without jobs most often has a workflow file that cannot be read; the page says so.',
);
const openFix = toFix(
  'Run the job again to get a log',
  'The one of this run cannot be read (any more). If a permission is missing, give it: reading logs needs "actions: read" on GitHub.',
);
