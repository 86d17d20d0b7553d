import { type NotificationDraft, notify, OpsError, type Receipt, type Sink } from '@opsaicortex/core';
import {
  claimNotification,
  completeNotification,
  ensureNotification,
  failNotification,
  type NotificationRow,
} from '../store/notifications.js';
import { callAdapter } from './call-adapter.js';
import type { WorkerDependencies } from './dependencies.js';
import { type StageFailure, toStageFailure } from './stage-failure.js';

/** What is told, and how often it was tried. */
export interface Telling {
  readonly incidentId: string;
  /** Which change of the incident this is: older words never overwrite newer ones. */
  readonly revision: number;
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  readonly signal: AbortSignal;
  /** All but the identity of the message, which its row gives. */
  readonly draft: Omit<NotificationDraft, 'id' | 'previous'>;
  /** Only edits a message that is there. */
  readonly isEditOnly: boolean;
}

/** What became of one destination. `told`: by now, or by somebody else before. `busy`: somebody else is at it. */
export type Told =
  | { readonly status: 'told' | 'skipped' | 'busy' }
  | { readonly status: 'failed' | 'later'; readonly failure: StageFailure };

/** Tells one destination once per revision; the receipt is stored before this resolves. */
export async function tellDestination(
  dependencies: WorkerDependencies,
  sink: Sink,
  telling: Telling,
): Promise<Told> {
  const { database, timeouts } = dependencies;
  const row = await ensureNotification(database, telling.incidentId, sink);
  if (row.toldRevision >= telling.revision) return { status: 'told' };
  if (telling.isEditOnly && row.receipt === undefined) return { status: 'skipped' };
  if (row.failedRevision >= telling.revision) {
    const error = new OpsError('rejected', row.reason ?? 'Given up before.', { adapter: sink.name });
    return { status: 'failed', failure: toStageFailure('notify', error) };
  }
  const claimed = await claimNotification(database, row.id, telling.revision, timeouts.notifyMs + 10_000);
  if (claimed === undefined) return { status: 'busy' };
  return deliver(dependencies, sink, telling, claimed);
}

async function deliver(
  dependencies: WorkerDependencies,
  sink: Sink,
  telling: Telling,
  row: NotificationRow,
): Promise<Told> {
  const { database, metrics, timeouts, log, now } = dependencies;
  const previous = row.receipt;
  const draft = { ...telling.draft, id: row.id, ...(previous && { previous }) };
  const { attempt, signal } = telling;
  const idempotencyKey = `${row.id}:${telling.revision}`;
  const call = {
    adapter: sink.name,
    idempotencyKey,
    attempt,
    timeoutMs: timeouts.notifyMs,
    signal,
    log,
    now,
  };
  let receipt: Receipt;
  try {
    receipt = await callAdapter(call, (context) => notify(sink, draft, context));
  } catch (error) {
    return settleFailure(dependencies, sink, telling, row, error);
  }
  const isEdit = previous !== undefined && receipt !== previous && receipt.messageId === previous.messageId;
  await completeNotification(database, row.id, { receipt, revision: telling.revision, isEdit });
  metrics.countSink(sink.name, 'ok');
  log.info({ incidentId: telling.incidentId, sink: sink.name, isEdit }, 'Destination told.');
  return { status: 'told' };
}

async function settleFailure(
  { database, metrics, log }: WorkerDependencies,
  sink: Sink,
  telling: Telling,
  row: NotificationRow,
  error: unknown,
): Promise<Told> {
  const failure = toStageFailure('notify', error);
  const reason = `${sink.destination}: ${failure.reason}`;
  const isFinal = !telling.signal.aborted && (!failure.isRetryable || telling.isLastAttempt);
  const isLost = failure.code === 'timeout' && row.receipt === undefined;
  await failNotification(database, row.id, {
    state: isLost ? 'ambiguous' : isFinal ? 'failed' : 'pending',
    reason,
    ...(isFinal && { failedRevision: telling.revision }),
  });
  metrics.countSink(sink.name, failure.code);
  log.warn(
    { incidentId: telling.incidentId, sink: sink.name, code: failure.code, isFinal },
    'Destination not told.',
  );
  return { status: isFinal ? 'failed' : 'later', failure: { ...failure, reason } };
}
