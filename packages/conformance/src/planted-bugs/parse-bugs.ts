import type { Delivery, OpsEvent } from '@opsaicortex/core';
import { parseReferenceBody } from '../reference/reference-vendor.js';
import type { PlantedBug } from './planted-bug.js';
import { sourceBug } from './source-bug.js';

/** The reference source, its events changed. */
function eventBug(
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (event: OpsEvent, delivery: Delivery) => OpsEvent,
): PlantedBug {
  return sourceBug(name, caughtBy, (source) => ({
    parse: (delivery) => source.parse(delivery).map((event) => change(event, delivery)),
  }));
}

/** Ways to get the mapping to events wrong. */
export const parseBugs: readonly PlantedBug[] = [
  sourceBug('finds nothing of interest, ever', ['SRC-11'], () => ({ parse: () => [] })),
  eventBug('names another source', ['SRC-12'], (event) => ({ ...event, source: 'somebody_else' })),
  eventBug('writes the time as people say it', ['SRC-12'], (event) => ({
    ...event,
    occurredAt: 'yesterday',
  })),
  sourceBug('gives two events one id', ['SRC-11', 'SRC-12'], (source) => ({
    parse: (delivery) => [...source.parse(delivery), ...source.parse(delivery)],
  })),
  eventBug('dates events when they arrive', ['SRC-13'], (event) => ({
    ...event,
    occurredAt: new Date().toISOString(),
  })),
  eventBug('gives events a random id', ['SRC-13'], (event) => ({ ...event, id: `event-${Math.random()}` })),
  sourceBug('overwrites the body', ['SRC-13'], (source) => ({
    parse(delivery) {
      const events = source.parse(delivery);
      delivery.body.fill(32, delivery.body.length - 1);
      return events;
    },
  })),
  eventBug('takes the delivery id for the event id', ['SRC-14'], (event, { headers }) => ({
    ...event,
    id: `event-${headers['x-reference-delivery']}`,
  })),
  sourceBug('lets the error of JSON.parse through', ['SRC-15'], (source) => ({
    parse(delivery) {
      JSON.parse(Buffer.from(delivery.body).toString());
      return source.parse(delivery);
    },
  })),
  sourceBug('swallows garbage', ['SRC-15'], (source) => ({
    parse(delivery) {
      try {
        return source.parse(delivery);
      } catch {
        return [];
      }
    },
  })),
  sourceBug('takes a run that began for one that ended', ['SRC-16'], () => ({
    parse({ body }) {
      const { run, at } = parseReferenceBody(body);
      return [{ id: run.id, type: 'pipeline_run.finished', source: 'reference', occurredAt: at, run }];
    },
  })),
];
