import { OpsError } from '@opsaicortex/core';
import type { Metrics } from '../metrics.js';
import type { Stage } from './stage-failure.js';

/** Measures a stage and marks its errors with its name. */
export async function timeStage<Result>(metrics: Metrics, stage: Stage, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  try {
    const result = await work();
    metrics.observeStage(stage, 'ok', (performance.now() - startedAt) / 1000);
    return result;
  } catch (error) {
    metrics.observeStage(stage, 'error', (performance.now() - startedAt) / 1000);
    throw new StageError(stage, error);
  }
}
