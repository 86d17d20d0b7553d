import type { QueueJob } from '../queue/event-queue.js';
import type { FinishedEvent } from '../store/settlements.js';

/** What follows from events, once their transaction is committed. */
export interface Recorded {
  readonly jobs: readonly QueueJob[];
  /** Events that ended with it. */
  readonly finished: readonly FinishedEvent[];
}

/** The jobs of destinations that are to be told, and of events that have work again. */
export function toNextJobs(next: {
  readonly wanted: readonly { readonly id: string }[];
  readonly revivedIds: readonly string[];
}): readonly QueueJob[] {
  return [
    ...next.wanted.map(({ id }) => ({ kind: 'notification', id }) as const),
    ...next.revivedIds.map((id) => ({ kind: 'event', id }) as const),
  ];
}
