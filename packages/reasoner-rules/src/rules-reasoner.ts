import type { Reasoner } from '@opsaicortex/core';
import { parseOptions } from '@opsaicortex/core/adapter';
import { z } from 'zod';
import { explain } from './explain/explain.js';
import { toSeverity } from './explain/to-severity.js';

/** What a `rulesReasoner` may be told. */
export interface RulesReasonerOptions {
  /**
   * Below this confidence, 0 to 1, the answer is `inconclusive`.
   * @default 0.48
   */
  minConfidence?: number | undefined;
}

const optionsSchema = z.strictObject({
  minConfidence: z.number().min(0).max(1).default(0.48),
}) satisfies z.ZodType<unknown, RulesReasonerOptions>;

/** Explains a failure by rules: no key, no network, the same answer every time. */
export function rulesReasoner(options: RulesReasonerOptions = {}): Reasoner {
  const { minConfidence } = parseOptions('rules', optionsSchema, options);
  return {
    specificationVersion: 'v1',
    kind: 'reasoner',
    name: 'rules',

    async analyze(investigation, { signal }) {
      signal.throwIfAborted();
      const explanation = explain(investigation, minConfidence);
      return {
        ...explanation,
        severity: toSeverity(investigation.run, explanation),
        fingerprint: investigation.fingerprint,
        provenance: {
          reasoner: 'rules',
          promptVersion: 'rules-1',
          inputTokens: 0,
          outputTokens: 0,
          costUsd: 0,
          redactions: investigation.redactionCount,
        },
      };
    },
  };
}
