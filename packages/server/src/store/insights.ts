import { type Insight, insightSchema, type NotificationDraft, pipelineRunSchema } from '@opsaicortex/core';
import { z } from 'zod';
import type { Queryable } from './database.js';
import { toStorableJson } from './storable.js';

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

/** Stores what was found, once per event: the first result stays. */
export async function saveInsight(database: Queryable, eventId: string, row: InsightRow): Promise<void> {
  await database.query(
    `INSERT INTO insights (event_id, fingerprint, insight, findings) VALUES ($1, $2, $3::jsonb, $4::jsonb)
     ON CONFLICT (event_id) DO NOTHING`,
    [eventId, row.insight.fingerprint, toStorableJson(row.insight), toStorableJson(row.findings)],
  );
}

/** What was found for an event, when it was analyzed before. */
export async function findInsight(database: Queryable, eventId: string): Promise<InsightRow | undefined> {
  const { rows } = await database.query<{ insight: unknown; findings: unknown }>(
    'SELECT insight, findings FROM insights WHERE event_id = $1',
    [eventId],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  return { insight: insightSchema.parse(row.insight), findings: findingsSchema.parse(row.findings) };
}
