import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DeliveryFact, DestinationFact, EventFact, SecretFact, TextFact } from '../oracle/facts.js';

/** Asks the record, wherever it is. */
export type QueryRecord = <Row extends object>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** Opens the database of an embedded server that has stopped. */
export async function openEmbeddedRecord(
  dataDirectory: string,
): Promise<{ query: QueryRecord; close(): Promise<void> }> {
  const pglite = await PGlite.create(join(dataDirectory, 'database'));
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(sql, [...values])).rows,
    close: () => pglite.close(),
  };
}

/** What the record says. */
export async function readRecord(query: QueryRecord): Promise<{
  readonly deliveries: readonly DeliveryFact[];
  readonly events: readonly EventFact[];
  readonly destinations: readonly DestinationFact[];
}> {
  const deliveries = await query<DeliveryFact>(
    `SELECT id, status, reason, encode(sha256(body), 'hex') AS "bodySha256" FROM deliveries`,
  );
  const events = await query<EventFact>('SELECT id, delivery_id AS "deliveryId", status FROM events');
  const destinations = await query<DestinationFact>(
    `SELECT notifications.id AS "notificationId", repository, destination AS channel, state,
       told_revision >= wanted_revision AS "isTold" FROM notifications JOIN incidents ON incidents.id = incident_id`,
  );
  return { deliveries, events, destinations };
}

/** What of the record is derived from logs, and what is shown to people. */
const searched: Readonly<Record<string, string>> = {
  'the headers of deliveries': 'SELECT headers::text AS text FROM deliveries',
  'the reasons of deliveries': "SELECT coalesce(reason, '') AS text FROM deliveries",
  'the table events': 'SELECT events::text AS text FROM events',
  'the table insights': 'SELECT insights::text AS text FROM insights',
  'the table incidents': 'SELECT incidents::text AS text FROM incidents',
  'the table notifications': 'SELECT notifications::text AS text FROM notifications',
};

/** The secrets that the record holds, as texts that name them. */
export async function findSecrets(
  query: QueryRecord,
  secrets: readonly SecretFact[],
): Promise<readonly TextFact[]> {
  const found: TextFact[] = [];
  for (const [where, sql] of Object.entries(searched)) {
    for (const { value } of secrets) {
      const rows = await query<{ text: string }>(
        `SELECT text FROM (${sql}) AS texts WHERE position($1 IN text) > 0 LIMIT 1`,
        [value],
      );
      if (rows.length > 0) found.push({ where, text: value });
    }
  }
  return found;
}
