import type { Insight } from '@opsaicortex/core';
import { sampleFingerprint } from './sample-investigation.js';

/** What a good reasoner says about `sampleInvestigation()`. */
export function sampleInsight(overrides: Partial<Insight> = {}): Insight {
  return {
    verdict: 'explained',
    title: 'Module left-pad is missing',
    summary: 'The tests could not start because src/total.js imports left-pad, which is not installed.',
    rootCause: 'left-pad was removed from package.json while src/total.js still imports it.',
    confidence: 0.9,
    category: { domain: 'code', kind: 'missing_dependency' },
    evidence: [{ quote: "Error: Cannot find module 'left-pad'", jobId: '2002', line: 41 }],
    fixes: [
      {
        title: 'Install it again',
        detail: 'Add left-pad to the dependencies.',
        command: 'npm install left-pad',
      },
    ],
    severity: 'medium',
    fingerprint: sampleFingerprint,
    provenance: {
      reasoner: 'sample',
      promptVersion: '1',
      inputTokens: 1200,
      outputTokens: 180,
      costUsd: 0.0063,
      redactions: 1,
    },
    ...overrides,
  };
}
