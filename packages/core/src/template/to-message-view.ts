import type { Warning } from '../spec/v1/index.js';
import { toHeadline, toNotice, toSymbol } from './headline.js';
import { createLimiter, type Limiter } from './limiter.js';
import type { ChangesView, MessageView, NotificationContent, RunView } from './message-view.js';
import { toInsightView } from './to-insight-view.js';

const listLength = 5;
const nameLength = 80;

/** A view of a notification, and what had to be shortened for it. */
export interface LimitedView {
  readonly view: MessageView;
  readonly warnings: readonly Warning[];
}

/** Turns a notification into what templates see. Long texts and lists are shortened visibly, and reported. */
export function toMessageView(notification: NotificationContent): LimitedView {
  const { incident, gaps, failedJobs, changes, transition } = notification;
  const limiter = createLimiter();
  const notice = toNotice(notification);
  const shownJobs = limiter.list('failedJobs', failedJobs, listLength);
  const shownGaps = limiter.list('gaps', gaps, listLength);
  const incidentUrl = limiter.webAddress('incident.url', incident.url);
  const view: MessageView = {
    transition,
    symbol: toSymbol(transition),
    headline: limiter.line('headline', toHeadline(notification), 200),
    ...(notice !== undefined && { notice }),
    isResolved: transition === 'resolved',
    ...toInsightView(notification, limiter),
    run: toRunView(notification, limiter),
    failedJobs: shownJobs.map(({ name }) => limiter.line('failedJob', name, nameLength)),
    moreFailedJobs: failedJobs.length - shownJobs.length,
    ...(changes && { changes: toChangesView(changes) }),
    occurrences: incident.occurrences,
    isRepeated: incident.occurrences > 1,
    firstSeenAt: incident.firstSeenAt,
    lastSeenAt: incident.lastSeenAt,
    ...(incidentUrl !== undefined && { incidentUrl }),
    gaps: shownGaps.map(({ message }) => limiter.line('gap', message, 240)),
    moreGaps: gaps.length - shownGaps.length,
  };
  return { view, warnings: limiter.warnings };
}

function toRunView({ run }: NotificationContent, limiter: Limiter): RunView {
  const url = limiter.webAddress('run.url', run.url);
  return {
    repository: limiter.line('run.repository', run.repository, 2 * nameLength),
    pipeline: limiter.line('run.pipeline', run.pipeline, nameLength),
    ...(run.number !== undefined && { number: run.number }),
    ...(url !== undefined && { url }),
    ...(run.ref && { ref: limiter.line('run.ref', run.ref, nameLength) }),
    revision: run.revision.slice(0, 7),
    ...(run.title && { title: limiter.line('run.title', run.title, 2 * nameLength) }),
    ...(run.actor && { actor: limiter.line('run.actor', run.actor, nameLength) }),
    ...(run.trigger && { trigger: limiter.line('run.trigger', run.trigger, nameLength) }),
    ...(run.changeRequest && { changeRequest: run.changeRequest.number }),
  };
}

function toChangesView(changes: NonNullable<NotificationContent['changes']>): ChangesView {
  const { commits, files, truncated } = changes;
  return { commits: commits.length, files: files.length, isPartial: truncated };
}
