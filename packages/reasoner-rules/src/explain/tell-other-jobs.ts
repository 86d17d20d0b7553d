import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { list } from '../text/list.js';
import { quoted } from '../text/quoted.js';

/** What became of the other jobs: the same failure, a consequence of it, or another one. */
export function tellOtherJobs({ jobs }: Investigation, primary: JobEvidence): string {
  const others = jobs.filter((other) => other !== primary);
  const failed = others.filter(
    ({ job }) => job.result === 'failure' || job.result === 'timeout' || job.result === 'error',
  );
  const same = failed.filter(({ log }) => log !== undefined && log.fingerprint === primary.log?.fingerprint);
  const fallen = failed.filter((other) => !same.includes(other) && isConsequence(other));
  const different = failed.filter((other) => !same.includes(other) && !fallen.includes(other));
  const skipped = others.filter(({ job }) => job.result === 'skip');
  const cancelled = others.filter(({ job }) => job.result === 'cancellation');
  const sentences = [
    same.length > 0 && `${names(same)} failed in the same way.`,
    fallen.length > 0 &&
      `${names(fallen)} ${fallen.length === 1 ? 'looks' : 'look'} like a consequence: what an earlier job should have produced is missing.`,
    different.length > 0 && `${names(different)} failed as well, for a reason of its own or a following one.`,
    skipped.length > 0 && `${names(skipped)} did not run.`,
    cancelled.length > 0 && `${names(cancelled)} ${cancelled.length === 1 ? 'was' : 'were'} cancelled.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function names(jobs: readonly JobEvidence[]): string {
  const shown = list(jobs.map(({ job }) => quoted(job.name, 60)));
  return `${jobs.length === 1 ? 'Job' : 'Jobs'} ${shown}`;
}

/** A job that misses what another one should have left behind. */
function isConsequence({ job, log }: JobEvidence): boolean {
  const said = [log?.cause?.quote ?? '', ...job.annotations.map(({ message }) => message.slice(0, 500))];
  return said.some((text) =>
    /artifact(?:\(s\))?[^\n]{0,40} not found|unable to (?:download|find) (?:any )?artifact|no artifacts? found/i.test(
      text,
    ),
  );
}
