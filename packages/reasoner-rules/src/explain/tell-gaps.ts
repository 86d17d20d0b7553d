import type { Investigation, JobEvidence } from '@opsaicortex/core';
import { oneLine } from '../text/one-line.js';

/** What could not be seen: the reader must know what the explanation does not rest on. */
export function tellGaps({ gaps }: Investigation, primary: JobEvidence | undefined): string {
  const told = gaps
    .filter(({ what }) => what === 'log' || what === 'jobs')
    .map(({ message }) => oneLine(message, 200));
  const cut = primary?.log?.truncated
    ? ['Only the beginning of the log was read: it is longer than the limit.']
    : [];
  return [...new Set(told)].slice(0, 3).concat(cut).join(' ');
}
