import type { Insight, PipelineRunFinished } from '@opsaicortex/core';
import { resolveIncidents } from '../incidents/resolve-incidents.js';
import { countOccurrence } from '../store/count-occurrence.js';
import type { Database } from '../store/database.js';

/** What a failed run is about, as far as a test cares. */
export interface Failure {
  readonly id: string;
  readonly repository?: string;
  readonly title?: string;
  readonly fingerprint?: string;
  readonly category?: Insight['category'];
  readonly pipeline?: string;
  readonly revision?: string;
  /** ISO 8601. */
  readonly at: string;
  readonly costUsd?: number;
}

/** Stores a failed run as the stages would: delivery, event, insight, occurrence. Returns the incident's id. */
export async function storeFailure(database: Database, failure: Failure): Promise<string> {
  const event = toEvent(failure, 'failure');
  const insight = toInsight(failure);
  await storeEvent(database, event);
  // What was found is kept already, so that its time is the run's.
  await database.query(
    `INSERT INTO insights (event_id, fingerprint, insight, findings, created_at) VALUES ($1, $2, $3::jsonb, '{}', $4)`,
    [event.id, insight.fingerprint, JSON.stringify(insight), failure.at],
  );
  const { incident, eventId } = await database.transaction((transaction) =>
    countOccurrence(transaction, event, { insight, findings: { run: event.run, failedJobs: [], gaps: [] } }),
  );
  if (eventId !== event.id) throw new Error(`${failure.id} was there before.`);
  return incident.id;
}

/** Stores a green run, and resolves what it repairs. */
export async function storeRepair(database: Database, repair: Failure): Promise<void> {
  const event = toEvent(repair, 'success');
  await storeEvent(database, event);
  await database.transaction((transaction) => resolveIncidents(transaction, event));
}

async function storeEvent(database: Database, event: PipelineRunFinished): Promise<void> {
  const deliveryId = `delivery-${event.id}`;
  const body = Buffer.from(JSON.stringify({ repository: { full_name: event.run.repository } }));
  await database.query(
    `INSERT INTO deliveries (id, source, headers, body) VALUES ($1, 'github', '{"a":"b"}', $2)`,
    [deliveryId, body],
  );
  await database.query(
    `INSERT INTO events (id, delivery_id, source, type, payload, occurred_at, repository, status)
     VALUES ($1, $2, 'github', $3, $4::jsonb, $5, $6, 'done')`,
    [event.id, deliveryId, event.type, JSON.stringify(event), event.occurredAt, event.run.repository],
  );
  await database.query(
    `UPDATE deliveries SET status = 'done', received_at = $2, finished_at = $2 WHERE id = $1`,
    [deliveryId, event.occurredAt],
  );
}

function toEvent(failure: Failure, result: 'failure' | 'success'): PipelineRunFinished {
  const { id, repository = 'acme/shop', pipeline = 'CI', revision = 'abc', at } = failure;
  const run = {
    id,
    attempt: 1,
    repository,
    pipeline,
    result,
    url: 'https://ci.test/1',
    revision,
    ref: 'main',
  };
  return { id, type: 'pipeline_run.finished', source: 'github', occurredAt: at, run };
}

function toInsight({ title = 'It failed', fingerprint = 'f0', category, costUsd = 0 }: Failure): Insight {
  return {
    ...{
      verdict: 'explained',
      title,
      summary: '',
      rootCause: '',
      confidence: 1,
      fixes: [],
      severity: 'high',
    },
    ...{ fingerprint, category: category ?? { domain: 'code', kind: 'exception' } },
    evidence: [{ quote: 'secret line', jobId: '1', line: 1 }],
    provenance: {
      ...{
        reasoner: 'r',
        model: 'm',
        promptVersion: '1',
        inputTokens: 10,
        outputTokens: 2,
        costUsd,
        redactions: 0,
      },
    },
  };
}
