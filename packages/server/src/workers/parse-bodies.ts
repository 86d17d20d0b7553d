import { setImmediate } from 'node:timers/promises';
import { OpsError, type OpsEvent, parseDelivery, type Source } from '@opsaicortex/core';
import type { ClaimedDelivery } from '../store/deliveries.js';

/** What a delivery says, or why it cannot be understood. */
export interface ParsedDelivery {
  readonly delivery: ClaimedDelivery;
  readonly events: readonly OpsEvent[];
  readonly failure?: string;
}

/** Longest time that parsing goes on before requests that wait get their turn. */
const sliceMs = 4;

/** Parses claimed deliveries, with room for others after every few milliseconds. */
export async function parseBodies(
  sources: ReadonlyMap<string, Source>,
  deliveries: readonly ClaimedDelivery[],
  bodies: ReadonlyMap<string, Uint8Array>,
): Promise<readonly ParsedDelivery[]> {
  const parsed: ParsedDelivery[] = [];
  let sliceEndsAt = performance.now() + sliceMs;
  for (const delivery of deliveries) {
    parsed.push(
      parseBody(sources.get(delivery.source), delivery, bodies.get(delivery.id) ?? new Uint8Array()),
    );
    if (performance.now() < sliceEndsAt) continue;
    await setImmediate();
    sliceEndsAt = performance.now() + sliceMs;
  }
  return parsed;
}

function parseBody(source: Source | undefined, delivery: ClaimedDelivery, body: Uint8Array): ParsedDelivery {
  if (source === undefined) {
    return { delivery, events: [], failure: `[${delivery.source}] This source is not configured any more.` };
  }
  try {
    return { delivery, events: parseDelivery(source, { headers: delivery.headers, body }) };
  } catch (error) {
    if (!OpsError.isInstance(error)) throw error;
    return { delivery, events: [], failure: error.message };
  }
}
