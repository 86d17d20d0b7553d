import { type Insight, insightSchema, type NotificationDraft, pipelineRunSchema } from '@opsaicortex/core';
import { z } from 'zod';

/** What a notification tells beside the insight: kept, so that a retry need not fetch the evidence again. */
export type Findings = Pick<NotificationDraft, 'run' | 'failedJobs' | 'gaps' | 'changes'>;

/** The stored result of investigating and analyzing one event. */
export interface InsightRow {
  readonly insight: Insight;
  readonly findings: Findings;
}

const findingsSchema: z.ZodType<Findings> = z.object({
  run: pipelineRunSchema,
  failedJobs: z.array(z.object({ id: z.string(), name: z.string() })),
  gaps: z.array(
    z.object({
      what: z.enum(['jobs', 'log', 'changes', 'baseline']),
      jobId: z.string().exactOptional(),
      reason: z.enum(['gone', 'denied', 'unavailable', 'unsupported']),
      message: z.string(),
    }),
  ),
  changes: z
    .object({
      base: z.string().exactOptional(),
      head: z.string(),
      commits: z.array(
        z.object({ revision: z.string(), message: z.string(), author: z.string().exactOptional() }),
      ),
      files: z.array(
        z.object({ path: z.string(), status: z.enum(['added', 'modified', 'removed', 'renamed']) }),
      ),
      truncated: z.boolean(),
    })
    .exactOptional(),
});

const rowSchema: z.ZodType<InsightRow> = z.object({ insight: insightSchema, findings: findingsSchema });

/** A row as it is read back, checked: it may be older than this version. */
export function parseInsight(row: unknown): InsightRow {
  return rowSchema.parse(row);
}
