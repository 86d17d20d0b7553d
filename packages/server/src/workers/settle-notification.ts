import type { Receipt } from '@opsaicortex/core';
import type { WorkOutcome } from '../queue/event-queue.js';
import type { Queryable } from '../store/database.js';
import {
  type ClaimedNotification,
  failNotification,
  type NotificationFailure,
} from '../store/notifications.js';
import { toChannelKey } from '../store/pauses.js';
import { type FinishedEvent, lockIncidents, settleIncidents } from '../store/settlements.js';
import { announceFinished } from './announce-finished.js';
import type { StageDependencies } from './dependencies.js';
import { isFinal, isRateLimit, toRetryDelayMs } from './retry-delay.js';
import type { StageFailure } from './stage-failure.js';

/** Stores a receipt, and ends in the same transaction the events that waited for nothing else. */
export async function settleTold(
  dependencies: StageDependencies,
  claimed: ClaimedNotification,
  told: { readonly receipt: Receipt; readonly isEdit: boolean },
): Promise<WorkOutcome> {
  const { metrics, log, statements } = dependencies;
  const { incidentId, sink, wantedRevision } = claimed;
  const wanted = await statements.tell({ claimed, ...told });
  metrics.countSink(sink, 'ok');
  if (wanted === undefined) {
    log.warn({ incidentId, sink }, 'A destination was told after the lease was lost: maybe twice.');
    return {};
  }
  log.info({ incidentId, sink, isEdit: told.isEdit }, 'Destination told.');
  return wanted > wantedRevision ? { retryInMs: 0 } : {};
}

/** Stores why a destination was not told: for another try, or for good. */
export async function settleFailed(
  dependencies: StageDependencies,
  claimed: ClaimedNotification,
  failure: StageFailure,
): Promise<WorkOutcome> {
  const { database, metrics, log, pauses, retry, random } = dependencies;
  const { incidentId, sink, destination } = claimed;
  const { code, retryAfterMs } = failure;
  const counts = !isRateLimit(failure);
  const attempts = claimed.attempts + (counts ? 1 : 0);
  const isGivenUp = isFinal(failure, attempts, retry);
  const isLost = code === 'timeout' && claimed.receipt === undefined;
  const outcome: NotificationFailure = {
    state: isLost ? 'ambiguous' : isGivenUp ? 'failed' : 'pending',
    reason: `${destination}: ${failure.reason}`,
    counts,
    isFinal: isGivenUp,
  };
  metrics.countSink(sink, code);
  if (isGivenUp) metrics.countDeadLetter('notify', code);
  else metrics.countRetry('notify', code);
  log.warn({ incidentId, sink, code, isFinal: isGivenUp }, 'Destination not told.');
  if (isGivenUp) {
    await settle(dependencies, claimed, (transaction) => failNotification(transaction, claimed, outcome));
    return {};
  }
  const retryInMs = toRetryDelayMs(attempts, retryAfterMs, retry, random);
  // Only this channel rests: the vendor's other channels go on.
  if (!counts) await pauses.pause(toChannelKey({ name: sink, destination }), retryInMs, 'rate limited');
  const isKept = await failNotification(database, claimed, outcome);
  return isKept ? { retryInMs } : {};
}

async function settle<Result>(
  dependencies: StageDependencies,
  { incidentId }: ClaimedNotification,
  write: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const { result, finished } = await dependencies.database.transaction(async (transaction) => {
    await lockIncidents(transaction, [incidentId]);
    const result = await write(transaction);
    const finished: readonly FinishedEvent[] = await settleIncidents(transaction, [incidentId]);
    return { result, finished };
  });
  announceFinished(dependencies, finished);
  return result;
}
