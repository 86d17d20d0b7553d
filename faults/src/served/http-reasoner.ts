import type { Insight, Investigation, Reasoner } from '@opsaicortex/core';
import { boundedFetch } from '@opsaicortex/core/adapter';

const name = 'model';

/** A reasoner that asks a model behind HTTP, and leaves deadlines and retries to whoever calls it. */
export function httpReasoner(baseURL: string): Reasoner {
  return {
    specificationVersion: 'v1',
    kind: 'reasoner',
    name,
    async analyze(investigation, { signal }) {
      const { run, jobs } = investigation;
      const answer = await boundedFetch({
        ...{ adapter: name, url: baseURL, method: 'POST', signal, timeoutMs: 600_000 },
        headers: { 'x-repository': run.repository },
        body: JSON.stringify(jobs),
      });
      return toInsight(investigation, await answer.text());
    },
  };
}

function toInsight({ jobs, fingerprint, redactionCount }: Investigation, answer: string): Insight {
  const found = jobs.flatMap(({ job, log }) => (log?.cause ? [{ job, cause: log.cause }] : [])).at(0);
  const { summary } = JSON.parse(answer) as { summary: string }; // the stand-in beside this file
  return {
    verdict: found === undefined ? 'inconclusive' : 'explained',
    title: found?.cause.quote ?? 'The evidence does not say why',
    summary,
    rootCause: found?.cause.quote ?? '',
    confidence: found === undefined ? 0.1 : 0.8,
    category: { domain: 'code', kind: 'unknown' },
    evidence:
      found === undefined ? [] : [{ quote: found.cause.quote, jobId: found.job.id, line: found.cause.line }],
    fixes: [],
    severity: 'medium',
    fingerprint,
    provenance: {
      ...{ reasoner: name, model: 'stand-in', promptVersion: '1', redactions: redactionCount },
      ...{ inputTokens: 1_000, outputTokens: 100, costUsd: 0.001 },
    },
  };
}
