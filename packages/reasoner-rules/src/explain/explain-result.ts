import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { toFix } from '../rules/to-fix.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import type { Explanation } from './explanation.js';
import { toSummary } from './to-summary.js';

/** What the vendor says by the result alone: that the time was up, or that it was cancelled. */
export function explainResult(investigation: Investigation): Explanation | undefined {
  const { run, jobs } = investigation;
  const stopped = jobs.find(({ job }) => job.result === 'timeout' || job.result === 'cancellation');
  const hasFailure = jobs.some(({ job }) => job.result === 'failure' || job.result === 'error');
  const result = hasFailure ? undefined : (stopped?.job.result ?? run.result);
  if (result !== 'timeout' && result !== 'cancellation') return undefined;
  const subject = stopped ? `Job ${quoted(stopped.job.name)}` : quoted(run.pipeline);
  const isTimeout = result === 'timeout';
  return {
    verdict: 'explained',
    title: oneLine(`${subject} ${isTimeout ? 'reached its time limit' : 'was cancelled'}`, 300),
    summary: tell(investigation, stopped, subject),
    rootCause: isTimeout
      ? 'The vendor reports that the time was up. Nothing says what took so long.'
      : 'The vendor reports that it was cancelled: by a person, or because a newer run took its place.',
    confidence: 0.4,
    category: { domain: 'platform', kind: isTimeout ? 'timeout' : 'cancelled' },
    evidence: [],
    fixes: [
      isTimeout
        ? toFix('See which step took the time', 'Compare with a green run.')
        : toFix('Look for who or what cancelled it', 'If a newer run took its place, that one counts.'),
    ],
  };
}

function tell(investigation: Investigation, stopped: JobEvidence | undefined, subject: string): string {
  return stopped ? toSummary(investigation, stopped) : `${subject} ended with "${investigation.run.result}".`;
}
