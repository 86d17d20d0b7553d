import type { Evidence, Insight, Investigation } from '@opsaicortex/core';
import { expect } from 'vitest';

/** Fails unless every line of every quote stands in the evidence, in the job and at the line that are named. */
export function expectQuotes(insight: Insight, investigation: Investigation): void {
  for (const evidence of insight.evidence) {
    const lines = evidence.quote.split('\n');
    const known = linesOfJob(evidence, investigation);
    for (const [offset, text] of lines.entries()) {
      const line = evidence.line + offset;
      const stands = known.some((each) => each.line === line && each.text.includes(text));
      expect(stands, `"${text}" stands at line ${line} of job ${evidence.jobId}`).toBe(true);
    }
  }
}

function linesOfJob({ jobId }: Evidence, { jobs }: Investigation): readonly { line: number; text: string }[] {
  const log = jobs.find(({ job }) => job.id === jobId)?.log;
  if (log === undefined) return [];
  const excerpts = log.excerpts.flatMap(({ firstLine, text }) =>
    text.split('\n').map((each, index) => ({ line: firstLine + index, text: each })),
  );
  return log.cause ? [...excerpts, { line: log.cause.line, text: log.cause.quote }] : excerpts;
}
