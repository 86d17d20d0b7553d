import type { Insight, Investigation, Reasoner } from '@opsaicortex/core';
import type { Wiring } from '../kit/wiring.js';
import type { ReasonerSuiteOptions } from '../reasoner/reasoner-suite-options.js';
import { apiKey, ask } from './ask.js';

const name = 'reference';

/** The plainest reasoner that keeps every rule: it repeats the line that the log understanding found. */
export function referenceReasoner() {
  return {
    specificationVersion: 'v1',
    kind: 'reasoner',
    name,
    async analyze(investigation, { signal }) {
      signal.throwIfAborted();
      return explain(investigation);
    },
  } as const satisfies Reasoner;
}

/** The same, but it asks somebody first. */
export function askingReasoner(wiring: Wiring) {
  return {
    ...referenceReasoner(),
    async analyze(investigation, { signal }) {
      const answer = await ask(wiring, { adapter: name, path: '/explain', signal, method: 'POST', body: {} });
      await answer.json();
      return explain(investigation);
    },
  } as const satisfies Reasoner;
}

function explain({ jobs, fingerprint, redactionCount }: Investigation): Insight {
  const found = jobs.flatMap(({ job, log }) => (log?.cause ? [{ job, cause: log.cause, log }] : [])).at(0);
  const provenance = {
    reasoner: name,
    promptVersion: '1',
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    redactions: redactionCount,
  };
  return {
    verdict: found ? 'explained' : 'inconclusive',
    title: found?.cause.quote ?? 'The evidence does not say why',
    summary: found?.cause.why ?? 'No line says why.',
    rootCause: found?.cause.quote ?? '',
    confidence: found ? 0.8 : 0.1,
    category: { domain: 'unknown', kind: 'unknown', ...found?.log.classification },
    evidence: found ? [{ quote: found.cause.quote, jobId: found.job.id, line: found.cause.line }] : [],
    fixes: [],
    severity: 'medium',
    fingerprint,
    provenance,
  };
}

/** What the reasoner suite needs to know about it. */
export const referenceReasonerOptions: ReasonerSuiteOptions = {
  create: referenceReasoner,
  deterministic: true,
  secrets: [],
};

/** The same for the one that asks. */
export const askingReasonerOptions: ReasonerSuiteOptions = {
  create: askingReasoner,
  deterministic: true,
  http: { answer: {} },
  secrets: [apiKey],
};
