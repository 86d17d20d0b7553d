import type { Evidence, JobEvidence, LogEvidence } from '@opsaicortex/core';

/** Longer lines are cut: the beginning of a line still stands in the log. */
const maxQuoteLength = 1000;

/** Shorter quotes must be the whole line. */
const minFindableLength = 20;

/** Quotes lines of a job's log, as they stand in its excerpts; lines that are not shown, empty or unprintable are left out. */
export function cite({ job, log }: JobEvidence, lines: readonly number[]): readonly Evidence[] {
  if (!log) return [];
  return [...new Set(lines)].flatMap((line) => {
    const quote = quotable(log, line)
      ?.slice(0, maxQuoteLength)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trimEnd();
    return quote && quote.trim() !== '' && isPrintable(quote) ? [{ quote, jobId: job.id, line }] : [];
  });
}

/** Without the mark of the runner, unless too little would remain to be found again. */
function quotable(log: LogEvidence, line: number): string | undefined {
  const shown = shownLine(log, line);
  const text = shown?.replace(/^##\[[a-z]+\]/, '');
  const isCause = log.cause?.line === line && text === log.cause.quote;
  return isCause || (text ?? '').trim().length >= minFindableLength ? text : shown;
}

/** A line as the evidence shows it. */
export function shownLine({ excerpts, cause }: LogEvidence, line: number): string | undefined {
  const excerpt = excerpts.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  const shown = excerpt?.text.split('\n')[line - excerpt.firstLine];
  return shown ?? (cause?.line === line ? cause.quote.split('\n')[0] : undefined);
}

/** A quote cannot be cleaned and still stand in the log: what a terminal would obey is not quoted. */
function isPrintable(text: string): boolean {
  return !/[^\P{Cc}\t]|\p{Bidi_Control}|[\p{Zl}\p{Zp}]/u.test(text);
}
