import type { OpsEvent } from '@opsaicortex/core';
import type { QueueJob } from '../queue/event-queue.js';

/** Lower runs first. BullMQ's 0 stands before all others. */
export const priorities = {
  /** A fresh failure on the default branch: somebody is blocked now. */
  urgent: 0,
  fresh: 1,
  /** A backlog, what was replayed, and what had to be found again. */
  later: 10,
} as const;

/** Older than that, nobody is waiting for the answer any more. */
const freshMs = 30 * 60_000;

/** The job of an event that was just parsed. */
export function toEventJob(event: OpsEvent, now: Date): QueueJob {
  return { kind: 'event', id: event.id, priority: toPriority(event, now) };
}

function toPriority(event: OpsEvent, now: Date): number {
  if (now.getTime() - Date.parse(event.occurredAt) > freshMs) return priorities.later;
  if (event.type !== 'pipeline_run.finished' || event.run.result === 'success') return priorities.fresh;
  const { ref, defaultBranch } = event.run;
  return defaultBranch !== undefined && ref === defaultBranch ? priorities.urgent : priorities.fresh;
}
