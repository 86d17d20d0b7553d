import type { Metrics } from '../metrics.js';
import type { Stage } from './stage-failure.js';

/** Runs one stage: says that it is at work, and measures it. */
export type RunStage = <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>;

/** Measures the stages of one event. `enter` is told which stage is at work, so that a failure can name it. */
export function createRunStage(metrics: Metrics, enter: (stage: Stage) => void): RunStage {
  return async (stage, work) => {
    enter(stage);
    const startedAt = performance.now();
    let outcome: 'ok' | 'error' = 'error';
    try {
      const result = await work();
      outcome = 'ok';
      return result;
    } finally {
      metrics.observeStage(stage, outcome, (performance.now() - startedAt) / 1000);
    }
  };
}
