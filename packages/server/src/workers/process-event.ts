import type { EventProcessor, WorkOutcome } from '../queue/event-queue.js';
import {
  countFailedAttempt,
  type EventRow,
  findEvent,
  reviveGreenEvents,
  toRunKey,
} from '../store/events.js';
import type { WorkerDependencies } from './dependencies.js';
import type { Attempt } from './explain-failure.js';
import { findPipeline } from './find-pipeline.js';
import { finishEvent } from './finish-event.js';
import { handleFailedRun } from './handle-failed-run.js';
import { handleGreenRun } from './handle-green-run.js';
import { toRetryDelayMs } from './retry-delay.js';
import { createRunStage } from './run-stage.js';
import { type Stage, type StageFailure, toStageFailure } from './stage-failure.js';
import type { Tellings } from './tell-incident.js';

/** How soon an event is tried again whose destination was busy with another one. */
const busyRetryMs = 500;

/** Handles one queued event to its end, or says when to try again. Every outcome is in the database before it returns. */
export function createEventProcessor(dependencies: WorkerDependencies): EventProcessor {
  return async (eventId, signal) => {
    const row = await findEvent(dependencies.database, eventId);
    if (row === undefined || row.status !== 'pending') return {};
    let stage: Stage = 'investigate';
    const runStage = createRunStage(dependencies.metrics, (entered) => {
      stage = entered;
    });
    try {
      return await handle(dependencies, row, { signal, runStage });
    } catch (error) {
      // Shutting down is no failure of the event: its row stays pending and is found again.
      if (signal.aborted) throw error;
      const failure = toStageFailure(stage, error);
      if (failure.code === 'internal') dependencies.log.error({ eventId, stage, error }, 'A stage broke.');
      return retryOrGiveUp(dependencies, row, failure);
    }
  };
}

async function handle(
  dependencies: WorkerDependencies,
  row: EventRow,
  circumstances: Pick<Attempt, 'signal' | 'runStage'>,
): Promise<WorkOutcome> {
  const { event, deliveryId, attempts } = row;
  if (event.type !== 'pipeline_run.finished') {
    await finishEvent(dependencies, row, 'ignored', 'No pipeline explains events of this type.');
    return {};
  }
  const isLastAttempt = attempts + 1 >= dependencies.retry.attempts;
  const attempt: Attempt = { event, deliveryId, attempt: attempts + 1, isLastAttempt, ...circumstances };
  if (event.run.result === 'success') {
    const { resolved, tellings } = await handleGreenRun(dependencies, attempt);
    if (resolved > 0) return conclude(dependencies, row, tellings);
    await finishEvent(dependencies, row, 'ignored', 'A green run, and no open incident to resolve.');
    return {};
  }
  const pipeline = findPipeline(dependencies.pipelines, event);
  if (pipeline === undefined) {
    await finishEvent(dependencies, row, 'ignored', 'No pipeline wants this event.');
    return {};
  }
  const outcome = await handleFailedRun(dependencies, pipeline, attempt);
  if (outcome.kind === 'duplicate') {
    await finishEvent(dependencies, row, 'ignored', `duplicate event ${outcome.of}`);
    return {};
  }
  return conclude(dependencies, row, outcome.tellings);
}

async function conclude(
  dependencies: WorkerDependencies,
  row: EventRow,
  tellings: Tellings,
): Promise<WorkOutcome> {
  const [later] = tellings.later;
  if (later !== undefined) return retryOrGiveUp(dependencies, row, later);
  if (tellings.busy > 0) return { retryInMs: busyRetryMs };
  await reviveLaterGreen(dependencies, row);
  const [failed] = tellings.failed;
  if (failed === undefined) await finishEvent(dependencies, row, 'done');
  else await finishEvent(dependencies, row, 'dead', failed.reason);
  return {};
}

/** A green run that was handled before the failure it repairs found nothing to resolve then: it gets a second look. */
async function reviveLaterGreen({ database, queue }: WorkerDependencies, { event }: EventRow): Promise<void> {
  if (event.type !== 'pipeline_run.finished' || event.run.result === 'success') return;
  const revived = await reviveGreenEvents(database, toRunKey(event), event.occurredAt);
  await queue.add(revived);
}

async function retryOrGiveUp(
  dependencies: WorkerDependencies,
  row: EventRow,
  failure: StageFailure,
): Promise<WorkOutcome> {
  const { database, retry, log, random } = dependencies;
  const eventId = row.event.id;
  const attempts = await countFailedAttempt(database, eventId, failure.reason);
  if (!failure.isRetryable || attempts >= retry.attempts) {
    await finishEvent(dependencies, row, 'dead', failure.reason);
    return {};
  }
  const retryInMs = toRetryDelayMs(attempts, failure.retryAfterMs, retry, random);
  const { stage, code } = failure;
  log.warn({ deliveryId: row.deliveryId, eventId, stage, code, attempts, retryInMs }, 'Trying again later.');
  return { retryInMs };
}
