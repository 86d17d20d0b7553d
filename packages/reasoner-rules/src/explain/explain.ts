import { findPrimaryJob, type Investigation } from '@opsaicortex/core';
import { type Clue, findClue } from '../annotations/find-clue.js';
import { explainClue } from './explain-clue.js';
import { explainLog } from './explain-log.js';
import { explainNothing } from './explain-nothing.js';
import { explainResult } from './explain-result.js';
import type { Explanation } from './explanation.js';

/** Below this a vendor's plain word is worth more than a line of the log. */
const sureConfidence = 0.74;

/** The best explanation there is: from the log, else from an annotation, else from the result, else an honest nothing. */
export function explain(investigation: Investigation, minConfidence: number): Explanation {
  const failed = investigation.jobs.filter(({ job }) => job.result !== 'success' && job.result !== 'skip');
  const primary = findPrimaryJob(failed);
  const fromLog = primary && explainLog(investigation, primary, minConfidence);
  const clue = findClue(investigation);
  if (clue && (!fromLog || outweighs(clue, fromLog))) return explainClue(investigation, clue);
  return (
    fromLog ??
    (primary ? undefined : explainResult(investigation)) ??
    explainNothing(investigation, primary ?? failed[0] ?? investigation.jobs.find(({ log }) => log))
  );
}

/** A runner that is lost or out of time leaves a log that blames whatever it was doing. */
function outweighs({ rule }: Clue, { confidence, category }: Explanation): boolean {
  if (rule?.domain !== 'platform' || rule.kind === 'cancelled') return false;
  return confidence < sureConfidence || category.kind === 'cancelled' || category.kind === 'unknown';
}
