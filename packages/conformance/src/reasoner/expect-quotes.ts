import type { Evidence, Insight, Investigation } from '@opsaicortex/core';
import { expect } from 'vitest';

/** A quote that is shorter must be the whole line: `error` alone stands in every log. */
const shortestPart = 20;

/** Fails unless every line of every quote stands in the evidence, in the job and at the line that are named. */
export function expectQuotes(insight: Insight, investigation: Investigation): void {
  for (const evidence of insight.evidence) {
    const known = linesOfJob(evidence, investigation);
    for (const [offset, quoted] of evidence.quote.split('\n').entries()) {
      const line = evidence.line + offset;
      const stands = known.some((each) => each.line === line && isQuoteOf(quoted, each.text));
      expect(stands, `"${quoted}" stands at line ${line} of job ${evidence.jobId}`).toBe(true);
    }
  }
}

function isQuoteOf(quoted: string, line: string): boolean {
  const part = collapse(quoted);
  const whole = collapse(line);
  return part === whole || (part.length >= shortestPart && whole.includes(part));
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function linesOfJob({ jobId }: Evidence, { jobs }: Investigation): readonly { line: number; text: string }[] {
  const log = jobs.find(({ job }) => job.id === jobId)?.log;
  if (log === undefined) return [];
  const excerpts = log.excerpts.flatMap(({ firstLine, text }) =>
    text.split('\n').map((each, index) => ({ line: firstLine + index, text: each })),
  );
  return log.cause ? [...excerpts, { line: log.cause.line, text: log.cause.quote }] : excerpts;
}
