import type { Investigation } from '@opsaicortex/core';
import { type Clue, isPinned } from '../annotations/find-clue.js';
import { toFix } from '../rules/to-fix.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import { cite } from './cite.js';
import type { Explanation } from './explanation.js';
import { lastLines } from './last-lines.js';
import { toSummary } from './to-summary.js';

/** No quote proves what an annotation says. */
const maxConfidence = 0.5;

/** Explains a job from what the vendor or a tool annotated. */
export function explainClue(investigation: Investigation, clue: Clue): Explanation {
  const { job, annotation, rule } = clue;
  const primary = investigation.jobs.find((other) => other.job === job) ?? { job };
  const said = oneLine(annotation.message.split('\n')[0] ?? '', 240);
  const place = isPinned(annotation) ? placeOf(clue) : undefined;
  return {
    verdict: 'explained',
    title: oneLine(
      rule?.title ?? `${said}${place === undefined || said.includes(place) ? '' : ` in ${place}`}`,
      300,
    ),
    summary: `${toSummary(investigation, primary)} This is told by an annotation, not by a log.`,
    rootCause: `${rule ? `${rule.meaning} ` : ''}The annotation${place ? ` at ${place}` : ''} says ${quoted(annotation.message, 400)}.`,
    confidence: rule ? maxConfidence : 0.4,
    category: rule ? { domain: rule.domain, kind: rule.kind } : categorize(clue),
    evidence: primary.log ? cite(primary, lastLines(primary.log, 1)) : [],
    fixes: rule?.fixes ?? [
      toFix(
        `Start at ${place ?? 'what the annotation names'}`,
        'The annotation is all there is; run the job again for its whole log.',
      ),
    ],
  };
}

function placeOf({ annotation: { path = '', startLine } }: Clue): string {
  return oneLine(startLine === undefined ? path : `${path}:${startLine}`, 160);
}

/** What kind of message it is, where its words leave no doubt. */
function categorize({ annotation }: Clue): Explanation['category'] {
  if (!isPinned(annotation)) return { domain: 'unknown', kind: 'unknown' };
  const text = annotation.message.slice(0, 1000);
  if (/assert|expected .{1,200} (?:to|but) /i.test(text)) return { domain: 'code', kind: 'test-assertion' };
  if (/on type '|to type '|\bTS\d{4}\b/.test(text)) return { domain: 'code', kind: 'type' };
  return { domain: 'code', kind: 'unknown' };
}
