import type { Reasoner } from '@opsaicortex/core';

/** Knows nothing and says so: the end of every chain of reasoners. */
export const shrug: Reasoner = {
  specificationVersion: 'v1',
  kind: 'reasoner',
  name: 'shrug',
  async analyze({ run, fingerprint, redactionCount }, { signal }) {
    signal.throwIfAborted();
    return {
      verdict: 'inconclusive',
      title: 'Nobody knows this failure yet',
      summary: 'No entry of the runbook matches. Once you know the cause, add one.',
      rootCause: '',
      confidence: 0,
      category: { domain: 'unknown', kind: 'unknown' },
      evidence: [],
      fixes: [{ title: 'Read the log', detail: run.url }],
      severity: 'medium',
      fingerprint,
      provenance: {
        reasoner: 'shrug',
        promptVersion: 'shrug-1',
        inputTokens: 0,
        outputTokens: 0,
        costUsd: 0,
        redactions: redactionCount,
      },
    };
  },
};
