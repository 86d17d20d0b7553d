import type { Queryable } from './database.js';

/** One failed run of an incident, as the API shows it. */
export interface OccurrenceSummary {
  readonly event_id: string;
  readonly delivery_id: string;
  readonly run_id: string;
  readonly run_attempt: number;
  readonly run_url: string;
  readonly ref: string;
  readonly occurred_at: Date;
}

/** The latest occurrences of an incident, newest first. */
export async function listOccurrences(
  database: Queryable,
  incidentId: string,
  limit: number,
): Promise<readonly OccurrenceSummary[]> {
  const { rows } = await database.query<OccurrenceSummary>(
    `SELECT event_id, delivery_id, run_id, run_attempt, run_url, occurrences.ref, occurrences.occurred_at
     FROM occurrences JOIN events ON events.id = occurrences.event_id
     WHERE incident_id = $1 ORDER BY revision DESC LIMIT $2`,
    [incidentId, limit],
  );
  return rows;
}
