import type { RunRef } from '@opsaicortex/core';
import type { Queryable } from './database.js';
import { toStorableKey, toStorableText } from './storable.js';

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

/** Where a run was counted already. */
export interface CountedOccurrence {
  readonly event_id: string;
  readonly incident_id: string;
  readonly revision: number;
}

/** The occurrence of this very run and attempt, whichever event brought it. */
export async function findOccurrence(
  database: Queryable,
  source: string,
  run: RunRef,
): Promise<CountedOccurrence | undefined> {
  const { rows } = await database.query<CountedOccurrence>(
    `SELECT event_id, incident_id, revision FROM occurrences
     WHERE source = $1 AND repository = $2 AND run_id = $3 AND run_attempt = $4`,
    [source, toStorableKey(run.repository), toStorableKey(run.id), run.attempt],
  );
  return rows[0];
}

/** Counts one run. Unique per event, and per run and attempt: a second one rejects. */
export async function insertOccurrence(
  transaction: Queryable,
  occurrence: {
    readonly eventId: string;
    readonly incidentId: string;
    readonly source: string;
    readonly run: RunRef & { readonly url: string };
    readonly ref: string;
    readonly revision: number;
    readonly occurredAt: string;
  },
): Promise<void> {
  const { run } = occurrence;
  await transaction.query(
    `INSERT INTO occurrences (event_id, incident_id, source, repository, run_id, run_attempt, run_url, ref, revision,
       occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      occurrence.eventId,
      occurrence.incidentId,
      occurrence.source,
      toStorableKey(run.repository),
      toStorableKey(run.id),
      run.attempt,
      toStorableText(run.url),
      occurrence.ref,
      occurrence.revision,
      occurrence.occurredAt,
    ],
  );
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
