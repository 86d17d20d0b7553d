import type { EventFact, Expectation, Facts } from './facts.js';

/** Statuses that a delivery may end with, by what was expected of it. */
const ends: Readonly<Record<Expectation, readonly string[]>> = {
  told: ['done'],
  ignored: ['ignored'],
  failed: ['failed'],
  dead: ['dead'],
  settled: ['done', 'ignored', 'failed', 'dead'],
  refused: [],
};

/** I2: every event has exactly one terminal outcome, and every delivery the one that was expected of it. */
export function checkEvents({ sent, deliveries, events }: Facts): readonly string[] {
  const eventsOf = new Map<string, EventFact[]>();
  for (const event of events) {
    eventsOf.set(event.deliveryId, [...(eventsOf.get(event.deliveryId) ?? []), event]);
  }
  const rows = new Map(deliveries.map((row) => [row.id, row]));
  const problems: string[] = [];
  for (const { id, status } of events) {
    if (!['done', 'ignored', 'dead'].includes(status)) problems.push(`event ${id} has no outcome: ${status}`);
  }
  for (const { id, expectation } of sent) {
    const row = rows.get(id);
    if (row === undefined) continue; // I1 says whether that is a fault.
    if (!ends[expectation].includes(row.status)) {
      problems.push(`${id} ended as ${row.status} (${row.reason ?? 'no reason'}), expected: ${expectation}`);
    }
    const count = eventsOf.get(id)?.length ?? 0;
    if (expectation === 'told' && count !== 1) problems.push(`${id} has ${count} events`);
  }
  return problems;
}
