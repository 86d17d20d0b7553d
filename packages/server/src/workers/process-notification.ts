import { type NotificationDraft, notify, OpsError, type Receipt, type Sink } from '@opsaicortex/core';
import { withFields } from '../log.js';
import type { JobContext, JobProcessor, WorkOutcome } from '../queue/event-queue.js';
import { maxStarts } from '../store/leases.js';
import { type ClaimedNotification, returnNotification } from '../store/notifications.js';
import { globalPause, toAdapterKey, toChannelKey } from '../store/pauses.js';
import type { Story } from '../store/stories.js';
import { toReceiptAttributes, traceNotification } from '../tracing/trace-notification.js';
import { callGuarded } from './call-guarded.js';
import { type StageDependencies, toRouteKey } from './dependencies.js';
import type { HeldLease } from './lease-keeper.js';
import { pausedRetryMs } from './pause-book.js';
import { createRunStage } from './run-stage.js';
import { settleFailed, settleTold } from './settle-notification.js';
import { toStageFailure } from './stage-failure.js';
import { untilStored } from './until-stored.js';

/** Tells one destination what it is to hear of one incident, or says when to try again. */
export function createNotificationProcessor(dependencies: StageDependencies): JobProcessor {
  return async (id, context) => {
    const { pauses, statements } = dependencies;
    if (pauses.remainingMs(globalPause) !== undefined) return { retryInMs: pausedRetryMs };
    const claimed = await statements.claimNotification(id);
    if (claimed === undefined) return {};
    const lease = dependencies.leases.hold('notifications', claimed, context.signal);
    const { incidentId, sink } = claimed;
    const log = withFields(dependencies.log, { notificationId: id, incidentId, sink });
    try {
      return await work({ ...dependencies, log }, claimed, lease, context);
    } finally {
      lease.release();
    }
  };
}

async function work(
  dependencies: StageDependencies,
  claimed: ClaimedNotification,
  lease: HeldLease,
  context: JobContext,
): Promise<WorkOutcome> {
  const { database, routes, log } = dependencies;
  const remainingMs = toWait(dependencies, claimed);
  if (remainingMs !== undefined) {
    await returnNotification(database, claimed);
    return { retryInMs: remainingMs };
  }
  const sink = routes.get(toRouteKey({ name: claimed.sink, destination: claimed.destination }))?.sink;
  const runStage = createRunStage(dependencies, () => {});
  let told: Told;
  try {
    const draft = await prepare(dependencies, claimed, sink);
    context.detach();
    told = await traceNotification(dependencies, claimed, () =>
      runStage('notify', () => deliver(dependencies, draft, claimed, lease)),
    );
  } catch (error) {
    if (context.signal.aborted) {
      await returnNotification(database, claimed);
      return { retryInMs: 0 };
    }
    if (!lease.isHeld()) return {};
    const failure = toStageFailure('notify', error);
    if (failure.code === 'internal') log.error({ notificationId: claimed.id, error }, 'A stage broke.');
    return settleFailed(dependencies, claimed, failure);
  }
  return untilStored(() => settleTold(dependencies, claimed, told), context.signal);
}

/** How long this channel, or its vendor, is to be left alone. */
function toWait({ pauses, random }: StageDependencies, claimed: ClaimedNotification): number | undefined {
  const { sink: name, destination } = claimed;
  const remainingMs = pauses.remainingMs(toChannelKey({ name, destination }), toAdapterKey(name));
  // Spread, so that what waited together does not come back together.
  return remainingMs && Math.ceil(remainingMs * (1 + random() / 4));
}

/** What the vendor took. */
interface Told {
  readonly receipt: Receipt;
  readonly isEdit: boolean;
}

interface Prepared {
  readonly sink: Sink;
  readonly draft: NotificationDraft;
}

async function prepare(
  { statements }: StageDependencies,
  claimed: ClaimedNotification,
  sink: Sink | undefined,
): Promise<Prepared> {
  const { id, starts, receipt, failedRevision } = claimed;
  const refuse = (message: string) => new OpsError('rejected', message, { adapter: claimed.sink });
  if (starts > maxStarts)
    throw refuse(`Quarantine: its worker died ${maxStarts} times in a row while sending it.`);
  if (sink === undefined) throw refuse('This destination is not configured any more.');
  const story = await statements.findStory(claimed.incidentId);
  if (story === undefined) throw refuse('The evidence was deleted before it was told.');
  const { isResolved, ...told } = story;
  if (isResolved && receipt === undefined && failedRevision > 0)
    throw refuse('It never heard of what is resolved now.');
  return {
    sink,
    draft: { ...told, id, transition: toTransition(story, claimed), ...(receipt && { previous: receipt }) },
  };
}

function toTransition(
  { isResolved }: Story,
  { receipt }: ClaimedNotification,
): NotificationDraft['transition'] {
  if (isResolved) return 'resolved';
  return receipt === undefined ? 'started_failing' : 'recurring';
}

async function deliver(
  dependencies: StageDependencies,
  { sink, draft }: Prepared,
  { id, wantedRevision, attempts, receipt: previous, starts }: ClaimedNotification,
  lease: HeldLease,
): Promise<Told> {
  const { timeouts, tracer, log, now } = dependencies;
  // A process that was frozen wakes up here: somebody else has sent this by now.
  if (!lease.isHeld()) lease.lose();
  if (starts > 1 && previous === undefined) {
    log.warn({ notificationId: id, sink: sink.name }, 'A sender died: the message may be there twice.');
  }
  const call = {
    ...{
      kind: 'sink' as const,
      adapter: sink.name,
      idempotencyKey: `${id}:${wantedRevision}`,
      attempt: attempts + 1,
    },
    ...{ timeoutMs: timeouts.notifyMs, signal: lease.signal, log, now },
  };
  const receipt = await callGuarded(dependencies, call, (context) => notify(sink, draft, context));
  tracer.annotate(toReceiptAttributes(receipt));
  const isEdit = previous !== undefined && receipt !== previous && receipt.messageId === previous.messageId;
  return { receipt, isEdit };
}
