import type { Facts } from './facts.js';
import { isAcknowledged } from './is-acknowledged.js';

/** I1: every delivery that was answered 2xx has exactly one row, with the bytes that were sent. */
export function checkDeliveries({ sent, deliveries, conservation }: Facts): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const { id, bodySha256 } of deliveries) rows.set(id, [...(rows.get(id) ?? []), bodySha256]);
  const problems: string[] = [];
  for (const delivery of sent) {
    const { id, bodySha256, answers } = delivery;
    const found = rows.get(id) ?? [];
    if (isAcknowledged(delivery) && found.length !== 1)
      problems.push(`${id} was acknowledged and has ${found.length} rows`);
    if (found.some((hash) => hash !== bodySha256))
      problems.push(`${id} was stored with other bytes than were sent`);
    const fresh = answers.filter(({ status, isDuplicate }) => status === 202 && !isDuplicate).length;
    if (fresh > 1) problems.push(`${id} was called new ${fresh} times`);
    if (delivery.expectation === 'refused' && found.length > 0)
      problems.push(`${id} was to be refused and is stored`);
  }
  const known = new Set(sent.map(({ id }) => id));
  for (const { id } of deliveries) if (!known.has(id)) problems.push(`${id} is stored and was never sent`);
  for (const { received, done, ignored, failed, dead, inFlight } of conservation) {
    const sum = done + ignored + failed + dead + inFlight;
    if (sum !== received) problems.push(`conservation: ${received} received, and ${sum} accounted for`);
  }
  return problems;
}
