import { z } from 'zod';
import { OpsError } from '../errors/ops-error.js';
import { opsEventSchema } from '../schemas/event-schema.js';
import type { Delivery, OpsEvent, Source, Verdict } from '../spec/v1/index.js';

/** At most 128 printable ASCII characters: it becomes a key, a log field and a part of URLs. */
const deliveryIdPattern = /^[\x21-\x7e]{1,128}$/;

/** First stage: authenticates a delivery, and refuses an id that cannot be stored. */
export async function receive(source: Source, delivery: Delivery, now: Date): Promise<Verdict> {
  const verdict = await source.verify(delivery, now);
  if (!verdict.ok || deliveryIdPattern.test(verdict.deliveryId)) return verdict;
  return {
    ok: false,
    reason: 'malformed_headers',
    detail: 'The delivery id is not 1 to 128 printable characters.',
  };
}

/**
 * Second stage: turns a verified delivery into events. Empty when nothing is of interest.
 * @throws OpsError `invalid_payload`, whatever the source threw and when an event does not follow the schema
 */
export function parseDelivery(source: Source, delivery: Delivery): readonly OpsEvent[] {
  let events: readonly OpsEvent[];
  try {
    events = source.parse(delivery);
  } catch (error) {
    if (OpsError.isInstance(error)) throw error;
    throw new OpsError('invalid_payload', 'The body could not be understood.', {
      adapter: source.name,
      cause: error,
    });
  }
  const checked = z.array(opsEventSchema).max(100).safeParse(events);
  if (checked.success) return checked.data;
  throw new OpsError('invalid_payload', `Not an event.\n${z.prettifyError(checked.error)}`, {
    adapter: source.name,
  });
}
