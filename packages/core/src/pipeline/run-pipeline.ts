import { OpsError } from '../errors/ops-error.js';
import type { CallContext, OpsEvent, PipelineRunFinished, Source } from '../spec/v1/index.js';
import { analyze } from './analyze.js';
import { type CallContextOptions, createCallContext } from './call-context.js';
import { investigate } from './investigate.js';
import { notify, selectRoutes } from './notify.js';
import type { NotificationDraft, NotifyRoute, Pipeline } from './pipeline.js';
import { parseDelivery, receive } from './receive.js';
import type { EventReport, NotificationReport, PipelineReport } from './report.js';
import { type InboundDelivery, toDelivery } from './to-delivery.js';
import { toNotification } from './to-notification.js';

/** What a run takes from outside; each has a default. */
export interface RunPipelineOptions extends Omit<CallContextOptions, 'idempotencyKey' | 'attempt'> {
  /** Exact values to mask wherever they stand. @default none */
  readonly secrets?: readonly string[] | undefined;
}

/**
 * Runs one delivery through every stage, inline: no server, no database, no queue, no retry. What goes wrong is
 * in the report; only a mistake in the call itself, or an abort, throws.
 * @throws OpsError `configuration` when the delivery names no source of the pipeline
 */
export async function runPipeline(
  pipeline: Pipeline,
  inbound: InboundDelivery,
  options: RunPipelineOptions = {},
): Promise<PipelineReport> {
  const source = findSource(pipeline, inbound.source);
  const delivery = toDelivery(inbound);
  const { now = () => new Date() } = options;
  const verdict = await receive(source, delivery, now());
  if (!verdict.ok) return { status: 'refused', reason: verdict.reason, events: [] };
  const { deliveryId } = verdict;
  let events: readonly OpsEvent[];
  try {
    events = parseDelivery(source, delivery);
  } catch (error) {
    if (!OpsError.isInstance(error)) throw error;
    return { deliveryId, status: 'failed', reason: error.message, events: [] };
  }
  const reports: EventReport[] = [];
  for (const event of events) reports.push(await handleEvent(pipeline, source, event, options));
  return { deliveryId, status: toStatus(reports), events: reports };
}

async function handleEvent(
  pipeline: Pipeline,
  source: Source,
  event: OpsEvent,
  options: RunPipelineOptions,
): Promise<EventReport> {
  if (!pipeline.when(event)) return { event, status: 'ignored', notifications: [] };
  if (event.type !== 'pipeline_run.finished') {
    return {
      event,
      status: 'ignored',
      reason: 'Only finished pipeline runs are explained.',
      notifications: [],
    };
  }
  try {
    return await explain(pipeline, source, event, options);
  } catch (error) {
    if (!OpsError.isInstance(error)) throw error;
    return { event, status: 'failed', reason: error.message, error, notifications: [] };
  }
}

async function explain(
  pipeline: Pipeline,
  source: Source,
  event: PipelineRunFinished,
  options: RunPipelineOptions,
): Promise<EventReport> {
  const context = createCallContext({ ...options, idempotencyKey: event.id });
  const investigation = await investigate({ source, event, secrets: options.secrets }, context);
  const insight = await analyze(pipeline.reasoner, investigation, context);
  const seenAt = event.run.finishedAt ?? event.occurredAt;
  const draft = toNotification({
    id: event.id,
    transition: 'started_failing',
    investigation,
    insight,
    incident: { id: investigation.fingerprint, occurrences: 1, firstSeenAt: seenAt, lastSeenAt: seenAt },
  });
  const routes = selectRoutes(pipeline, draft);
  const notifications = await Promise.all(routes.map((route) => tell(route, draft, context)));
  const failure = notifications.find(({ status }) => status === 'failed');
  return {
    event,
    status: failure ? 'failed' : 'done',
    ...(failure?.error && { reason: failure.error.message, error: failure.error }),
    investigation,
    insight,
    notifications,
  };
}

/** One destination's failure is its own: the others are told all the same. */
async function tell(
  { sink }: NotifyRoute,
  draft: NotificationDraft,
  context: CallContext,
): Promise<NotificationReport> {
  const place = { sink: sink.name, destination: sink.destination };
  try {
    const receipt = await notify(sink, draft, {
      ...context,
      idempotencyKey: `${draft.id}:${sink.name}:${sink.destination}`,
    });
    return { ...place, status: 'sent', receipt };
  } catch (error) {
    if (!OpsError.isInstance(error)) throw error;
    return { ...place, status: 'failed', error };
  }
}

function findSource({ name, sources }: Pipeline, wanted: string | undefined): Source {
  const source =
    wanted === undefined && sources.length === 1 ? sources[0] : sources.find((one) => one.name === wanted);
  if (source) return source;
  const known = sources.map((one) => one.name).join(', ');
  const message = `delivery.source: name one of the sources of "${name}": ${known}.`;
  throw new OpsError('configuration', message, { adapter: 'pipeline' });
}

function toStatus(reports: readonly EventReport[]): PipelineReport['status'] {
  if (reports.some(({ status }) => status === 'failed')) return 'failed';
  return reports.some(({ status }) => status === 'done') ? 'done' : 'ignored';
}
