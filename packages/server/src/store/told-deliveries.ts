import type { Queryable } from './database.js';

/** Deliveries that one message is about: a burst may be many. */
const most = 32;

/** The deliveries whose events wait until an incident is told. */
export async function listToldDeliveries(
  database: Queryable,
  incidentId: string,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ delivery_id: string }>(
    `SELECT delivery_id FROM event_waits JOIN events ON events.id = event_id
     WHERE incident_id = $1 ORDER BY revision DESC LIMIT $2`,
    [incidentId, most],
    'opsaicortex_list_told_deliveries',
  );
  return [...new Set(rows.map(({ delivery_id }) => delivery_id))];
}
