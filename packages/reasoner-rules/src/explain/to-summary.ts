import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { withoutParents } from '../failure/without-parents.js';
import { count } from '../text/count.js';
import { quoted } from '../text/quoted.js';
import { failedStep } from './failed-step.js';
import { tellGaps } from './tell-gaps.js';
import { tellOtherJobs } from './tell-other-jobs.js';

/** Two to four sentences for somebody who has not seen the log: what failed where, how much, and what fell with it. */
export function toSummary(investigation: Investigation, primary: JobEvidence): string {
  const { job, log } = primary;
  const step = failedStep(primary);
  const exit = log?.exitCode === undefined ? '' : ` with exit code ${log.exitCode}`;
  const where = step === undefined ? '' : ` in step ${quoted(step, 70)}`;
  const sentences = [
    `Job ${quoted(job.name)} ${endings[job.result] ?? 'failed'}${where}${exit}.`,
    tellAmount(primary),
    tellDomain(primary),
    tellOtherJobs(investigation, primary),
    tellGaps(investigation, primary),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const endings: Readonly<Record<string, string>> = {
  success: 'ended',
  timeout: 'ran out of time',
  cancellation: 'was cancelled',
};

function tellAmount({ log }: JobEvidence): string {
  if (!log) return '';
  const tests = withoutParents(log.failedTests).length;
  if (tests > 0) return `${count(tests, 'test')} failed.`;
  const files = log.diagnostics.flatMap(({ severity, file }) => (severity === 'error' && file ? [file] : []));
  if (files.length === 0 || log.classification.domain !== 'code') return '';
  return `The log reports ${count(files.length, 'error')} in ${count(new Set(files).size, 'file')}.`;
}

/** Who has to act: the first thing that people want to know. */
function tellDomain({ log }: JobEvidence): string {
  if (!log?.cause) return log ? `None of its ${count(log.lineCount, 'line')} says why.` : '';
  const { domain } = log.classification;
  if (domain === 'code') return 'The cause is in the repository, not in the platform.';
  return domain === 'platform'
    ? 'It is a matter of the platform the job ran on, or of a service it needs.'
    : '';
}
