import type { JobEvidence } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';

/** Name of the step that failed, from the vendor or from the log. */
export function failedStep({ job, log }: JobEvidence): string | undefined {
  const step = job.steps.find(
    ({ result }) => result === 'failure' || result === 'timeout' || result === 'error',
  );
  const cause = log?.cause?.line ?? -1;
  const shown = log?.excerpts.find(
    ({ firstLine, lastLine }) => firstLine <= cause && cause <= lastLine,
  )?.step;
  const name = step?.name ?? shown;
  return name === undefined ? undefined : oneLine(name, 400);
}
