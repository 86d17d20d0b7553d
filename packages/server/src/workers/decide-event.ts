import type { OpsEvent, Pipeline } from '@opsaicortex/core';
import { type EventStatus, type RunKey, toRunKey } from '../store/events.js';
import { findPipeline } from './find-pipeline.js';

/** What happens with a new event: only `pending` becomes a job. */
export interface EventDecision {
  readonly status: EventStatus;
  readonly reason?: string;
}

/**
 * Decides, before anything is fetched, whether an event has work in it.
 * @param isTroubled says whether a green run of this pipeline may have something to resolve
 */
export function decideEvent(
  pipelines: readonly Pipeline[],
  event: OpsEvent,
  isTroubled: (key: RunKey) => boolean,
): EventDecision {
  if (event.type === 'job_run.finished' || event.type === 'deployment.finished') return { status: 'done' };
  if (event.type !== 'pipeline_run.finished') {
    return { status: 'ignored', reason: 'No pipeline explains events of this type.' };
  }
  if (event.run.result !== 'success') {
    if (findPipeline(pipelines, event) !== undefined) return { status: 'pending' };
    return { status: 'ignored', reason: 'No pipeline wants this event.' };
  }
  if (isTroubled(toRunKey(event))) return { status: 'pending' };
  return { status: 'ignored', reason: 'A green run, and no open incident to resolve.' };
}
