import { OpsError, type OpsErrorCode } from '@opsaicortex/core';

/** The stages whose failure ends up in a reason. */
export type Stage = 'investigate' | 'analyze' | 'incident' | 'notify';

/** Why a stage did not work, and whether trying again may help. */
export interface StageFailure {
  /** Names stage, code and adapter. Safe to store and to show. */
  readonly reason: string;
  readonly stage: Stage;
  readonly code: OpsErrorCode | 'internal';
  readonly isRetryable: boolean;
  readonly retryAfterMs: number | undefined;
}

/** Puts any error into the words that are stored with a delivery. */
export function toStageFailure(stage: Stage, error: unknown): StageFailure {
  if (OpsError.isInstance(error)) {
    const { code, message, isRetryable, retryAfterMs } = error;
    return { stage, code, isRetryable, retryAfterMs, reason: `${stage}: ${code}: ${message}`.slice(0, 2000) };
  }
  // Not from an adapter: our own fault or the database's. Its message may hold anything, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    stage,
    code: 'internal',
    isRetryable: true,
    retryAfterMs: undefined,
    reason: `${stage}: internal: ${kind}; the server's log says more`,
  };
}
