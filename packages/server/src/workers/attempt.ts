import type { PipelineRunFinished } from '@opsaicortex/core';
import type { ClaimedEvent } from '../store/claimed-events.js';
import type { HeldLease } from './lease-keeper.js';
import type { RunStage } from './run-stage.js';

/** The event at work, and the circumstances of this try. */
export interface Attempt {
  readonly claimed: ClaimedEvent;
  readonly event: PipelineRunFinished;
  readonly lease: HeldLease;
  readonly runStage: RunStage;
  /** Aborts on shutdown. */
  readonly stop: AbortSignal;
  /** Makes room for the next event while this one waits for a model. */
  detach(): void;
}
