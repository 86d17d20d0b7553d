import { type Excerpt, type Insight, type Investigation, OpsError, type Reasoner } from '@opsaicortex/core';

/** A failure that a team knows, and what it does about it. */
export interface RunbookEntry {
  /** Short and stable, such as `disk-full`. Becomes the kind of the category. */
  readonly id: string;
  /** Stands in a line of the log, in these very characters: no pattern, so that no log line can make it slow. */
  readonly text: string;
  readonly title: string;
  readonly cause: string;
  readonly fix: { readonly title: string; readonly detail: string; readonly command?: string };
  /** @default 'unknown' */
  readonly domain?: 'code' | 'platform';
}

/**
 * Answers the failures that the runbook knows, for nothing and the same every time, and passes everything else on.
 * @throws OpsError `configuration` when two entries share an id, or one matches every line
 */
export function withRunbook(runbook: readonly RunbookEntry[], inner: Reasoner): Reasoner {
  checkRunbook(runbook);
  return {
    ...inner,
    name: 'runbook',
    async analyze(investigation, context) {
      context.signal.throwIfAborted();
      const known = findKnown(runbook, investigation);
      return known ? toInsight(known, investigation) : inner.analyze(investigation, context);
    },
  };
}

/** An entry, and the line of the log that gave it away. */
interface Known {
  readonly entry: RunbookEntry;
  readonly jobId: string;
  readonly line: number;
  readonly quote: string;
}

function checkRunbook(runbook: readonly RunbookEntry[]): void {
  const ids = runbook.map(({ id }) => id);
  const problems = [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: there are two`),
    ...runbook
      .filter(({ text }) => text.trim().length < 4)
      .map(({ id }) => `${id}: text is too short to mean something`),
  ];
  if (problems.length > 0) throw new OpsError('configuration', problems.join('\n'), { adapter: 'runbook' });
}

/** The first entry that a line knows. The order of the runbook decides, not that of the log. */
function findKnown(runbook: readonly RunbookEntry[], { jobs }: Investigation): Known | undefined {
  const lines = jobs.flatMap(({ job, log }) =>
    (log?.excerpts ?? []).flatMap(toLines).map((each) => ({ ...each, jobId: job.id })),
  );
  for (const entry of runbook) {
    const found = lines.find(({ quote }) => quote.includes(entry.text));
    if (found) return { entry, ...found };
  }
  return undefined;
}

function toLines({ firstLine, text }: Excerpt): readonly { line: number; quote: string }[] {
  return text.split('\n').map((quote, index) => ({ line: firstLine + index, quote: quote.slice(0, 1000) }));
}

function toInsight({ entry, ...evidence }: Known, { fingerprint, redactionCount }: Investigation): Insight {
  return {
    verdict: 'explained',
    title: entry.title,
    summary: `The team's runbook knows this failure (${entry.id}).`,
    rootCause: entry.cause,
    confidence: 0.95,
    category: { domain: entry.domain ?? 'unknown', kind: entry.id },
    evidence: [evidence],
    fixes: [entry.fix],
    severity: 'medium',
    fingerprint,
    provenance: {
      reasoner: 'runbook',
      promptVersion: 'runbook-1',
      inputTokens: 0,
      outputTokens: 0,
      costUsd: 0,
      redactions: redactionCount,
    },
  };
}
