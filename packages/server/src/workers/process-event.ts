import { withFields } from '../log.js';
import type { JobContext, JobProcessor, WorkOutcome } from '../queue/event-queue.js';
import { type ClaimedEvent, finishClaimed, returnEvent } from '../store/claimed-events.js';
import { maxStarts } from '../store/leases.js';
import { globalPause, toAdapterKey } from '../store/pauses.js';
import type { FinishedEvent } from '../store/settlements.js';
import { toRunAttributes } from '../tracing/run-attributes.js';
import type { SpanAttributes } from '../tracing/tracer.js';
import { announceFinished } from './announce-finished.js';
import type { Attempt } from './attempt.js';
import type { StageDependencies } from './dependencies.js';
import { findPipeline } from './find-pipeline.js';
import { followUp } from './follow-up.js';
import { handleFailedRun } from './handle-failed-run.js';
import { handleGreenRun } from './handle-green-run.js';
import type { HeldLease } from './lease-keeper.js';
import { pausedRetryMs } from './pause-book.js';
import type { Recorded } from './recorded.js';
import { isFinal, isRateLimit, toRetryDelayMs } from './retry-delay.js';
import { createRunStage } from './run-stage.js';
import { type Stage, type StageFailure, toStageFailure } from './stage-failure.js';

/**
 * Explains one event and counts it in its incident, or says when to try again. Every outcome is in the database before
 * it returns. Telling people is the work of the notifications that it leaves behind.
 */
export function createEventProcessor(dependencies: StageDependencies): JobProcessor {
  return async (eventId, context) => {
    const { leases, pauses, statements } = dependencies;
    if (pauses.remainingMs(globalPause) !== undefined) return { retryInMs: pausedRetryMs };
    const claimed = await statements.claimEvent(eventId);
    if (claimed === undefined) return {};
    if (claimed.starts > maxStarts) {
      const reason = `quarantine: its worker died ${maxStarts} times in a row while working on it`;
      dependencies.metrics.countDeadLetter('investigate', 'quarantine');
      return giveUp(dependencies, claimed, { reason });
    }
    const lease = leases.hold('events', claimed, context.signal);
    const { deliveryId } = claimed;
    // Adapters write to it too: whatever they say can be found by the delivery.
    const log = withFields(dependencies.log, { deliveryId, eventId });
    try {
      return await dependencies.tracer.trace(
        { name: 'event', deliveryId, attributes: toAttributes(claimed) },
        () => work({ ...dependencies, log }, claimed, lease, context),
      );
    } finally {
      lease.release();
    }
  };
}

function toAttributes({ id, attempts, event }: ClaimedEvent): SpanAttributes {
  const run = event.type === 'pipeline_run.finished' ? toRunAttributes(event.run) : {};
  return {
    ...{ 'opsaicortex.event.id': id, 'opsaicortex.event.type': event.type },
    ...{ 'opsaicortex.attempt': attempts + 1, ...run },
  };
}

async function work(
  dependencies: StageDependencies,
  claimed: ClaimedEvent,
  lease: HeldLease,
  context: JobContext,
): Promise<WorkOutcome> {
  const { database, log } = dependencies;
  let stage: Stage = 'investigate';
  const runStage = createRunStage(dependencies, (entered) => {
    stage = entered;
  });
  try {
    const wait = toWait(dependencies, claimed);
    if (wait !== undefined) {
      await returnEvent(database, claimed);
      return { retryInMs: wait };
    }
    const recorded = await handle(dependencies, claimed, {
      ...{ lease, runStage, stop: context.signal, detach: context.detach },
    });
    if (recorded !== undefined) await followUp(dependencies, recorded);
    return {};
  } catch (error) {
    if (context.signal.aborted) {
      // Shutting down is no failure of the event: the next process may have it at once.
      await returnEvent(database, claimed);
      return { retryInMs: 0 };
    }
    if (!lease.isHeld()) return {};
    const failure = toStageFailure(stage, error);
    if (failure.code === 'internal') log.error({ eventId: claimed.id, stage, error }, 'A stage broke.');
    return retryOrGiveUp(dependencies, claimed, failure);
  }
}

/** How long the adapters that the event needs are to be left alone. */
function toWait(
  { pauses, pipelines, random }: StageDependencies,
  { event }: ClaimedEvent,
): number | undefined {
  const pipeline = findPipeline(pipelines, event);
  if (pipeline === undefined) return undefined;
  const remainingMs = pauses.remainingMs(toAdapterKey(event.source), toAdapterKey(pipeline.reasoner.name));
  // Spread, so that what waited together does not come back together.
  return remainingMs && Math.ceil(remainingMs * (1 + random() / 4));
}

async function handle(
  dependencies: StageDependencies,
  claimed: ClaimedEvent,
  circumstances: Omit<Attempt, 'claimed' | 'event'>,
): Promise<Recorded | undefined> {
  const { event } = claimed;
  if (event.type !== 'pipeline_run.finished') {
    return ignore(dependencies, claimed, circumstances.lease, 'No pipeline explains events of this type.');
  }
  const attempt: Attempt = { claimed, event, ...circumstances };
  if (event.run.result === 'success') return handleGreenRun(dependencies, attempt);
  const pipeline = findPipeline(dependencies.pipelines, event);
  if (pipeline === undefined) {
    return ignore(dependencies, claimed, circumstances.lease, 'No pipeline wants this event.');
  }
  await handleFailedRun(dependencies, pipeline, attempt);
  return undefined;
}

async function ignore(
  { database }: StageDependencies,
  claimed: ClaimedEvent,
  lease: HeldLease,
  reason: string,
): Promise<Recorded> {
  const finished = await database.transaction(
    async (transaction): Promise<FinishedEvent> =>
      (await finishClaimed(transaction, claimed, 'ignored', { reason })) ?? lease.lose(),
  );
  return { jobs: [], finished: [finished] };
}

async function retryOrGiveUp(
  dependencies: StageDependencies,
  claimed: ClaimedEvent,
  failure: StageFailure,
): Promise<WorkOutcome> {
  const { database, retry, metrics, log, random } = dependencies;
  const counts = !isRateLimit(failure);
  const attempts = claimed.attempts + (counts ? 1 : 0);
  const { reason, stage, code } = failure;
  if (isFinal(failure, attempts, retry)) {
    metrics.countDeadLetter(stage, code);
    return giveUp(dependencies, claimed, { reason, attempts });
  }
  if ((await returnEvent(database, claimed, { reason, counts })) === undefined) return {};
  metrics.countRetry(stage, code);
  const retryInMs = toRetryDelayMs(attempts, failure.retryAfterMs, retry, random);
  const { id: eventId, deliveryId } = claimed;
  log.warn({ deliveryId, eventId, stage, code, attempts, retryInMs }, 'Trying again later.');
  return { retryInMs };
}

async function giveUp(
  dependencies: StageDependencies,
  claimed: ClaimedEvent,
  outcome: { readonly reason: string; readonly attempts?: number },
): Promise<WorkOutcome> {
  const finished = await dependencies.database.transaction((transaction) =>
    finishClaimed(transaction, claimed, 'dead', outcome),
  );
  if (finished !== undefined) announceFinished(dependencies, [finished]);
  return {};
}
