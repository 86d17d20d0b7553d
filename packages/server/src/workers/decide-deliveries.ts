import type { Queryable } from '../store/database.js';
import type { ClaimedDelivery } from '../store/deliveries.js';
import { toRunKey } from '../store/events.js';
import type { NewEvent } from '../store/insert-events.js';
import { findTroubledRuns, toRunText } from '../store/troubled-runs.js';
import { decideEvent } from './decide-event.js';
import type { WorkerDependencies } from './dependencies.js';
import type { ParsedDelivery } from './parse-bodies.js';

/** A parsed delivery with the rows that its events become. */
export interface DecidedDelivery {
  readonly delivery: ClaimedDelivery;
  /** Every event that it brought. */
  readonly eventIds: readonly string[];
  /** Without events that stand in a delivery before it. */
  readonly rows: readonly NewEvent[];
  readonly failure?: string;
}

/** Decides for many deliveries at once, in their order: a green run sees the failures in front of it. */
export async function decideDeliveries(
  { pipelines, log }: Pick<WorkerDependencies, 'pipelines' | 'log'>,
  transaction: Queryable,
  parsed: readonly ParsedDelivery[],
): Promise<readonly DecidedDelivery[]> {
  const troubled = new Set(await findTroubledRuns(transaction, listGreenRuns(parsed)));
  const seen = new Set<string>();
  const decide = ({ delivery, events }: ParsedDelivery): readonly NewEvent[] => {
    const rows = events
      .filter(({ id }, index) => !seen.has(id) && events.findIndex((other) => other.id === id) === index)
      .map((event) => ({
        ...{ deliveryId: delivery.id, event },
        ...decideEvent(pipelines, event, (key) => troubled.has(toRunText(key))),
      }));
    for (const { event, status } of rows) {
      seen.add(event.id);
      if (event.type !== 'pipeline_run.finished' || event.run.result === 'success') continue;
      if (status === 'pending') troubled.add(toRunText(toRunKey(event)));
    }
    return rows;
  };
  return parsed.map((one) => {
    const { delivery, events, failure } = one;
    const eventIds = events.map(({ id }) => id);
    if (failure !== undefined) return { delivery, eventIds, rows: [], failure };
    try {
      return { delivery, eventIds, rows: decide(one) };
    } catch (error) {
      log.error({ deliveryId: delivery.id, error }, 'A pipeline could not decide on an event.');
      return {
        delivery,
        eventIds,
        rows: [],
        failure: 'parse: internal: a pipeline could not decide on the events',
      };
    }
  });
}

function listGreenRuns(parsed: readonly ParsedDelivery[]) {
  return parsed.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'pipeline_run.finished' && event.run.result === 'success' ? [toRunKey(event)] : [],
    ),
  );
}
