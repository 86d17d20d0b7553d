import { z } from 'zod';
import type { Insight } from '../spec/v1/index.js';

/** A line for people: no longer than a message can show. */
const line = z.string().trim().min(1).max(300);
const paragraph = z.string().max(4000);

/** The one schema of an `Insight`: what reasoners return, what is stored, and what the API answers. */
export const insightSchema: z.ZodType<Insight> = z.object({
  verdict: z.enum(['explained', 'inconclusive']),
  title: line,
  summary: paragraph,
  rootCause: paragraph,
  confidence: z.number().min(0).max(1),
  category: z.object({ domain: z.enum(['code', 'platform', 'unknown']), kind: z.string().min(1).max(64) }),
  evidence: z
    .array(
      z.object({ quote: z.string().min(1).max(4000), jobId: z.string().min(1), line: z.int().positive() }),
    )
    .max(20),
  fixes: z
    .array(
      z.object({
        title: line,
        detail: paragraph,
        command: z.string().max(2000).exactOptional(),
        patch: z.string().max(20_000).exactOptional(),
      }),
    )
    .max(10),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  fingerprint: z.string().min(1).max(128),
  provenance: z.object({
    reasoner: z.string().min(1),
    model: z.string().exactOptional(),
    promptVersion: z.string(),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    costUsd: z.number().nonnegative(),
    redactions: z.int().nonnegative(),
    recalledFrom: z.string().exactOptional(),
  }),
});
