import type { WorkerDependencies } from './dependencies.js';
import type { Stage } from './stage-failure.js';

/** Runs one stage: says that it is at work, and measures it. */
export type RunStage = <Result>(stage: Stage, work: () => Promise<Result>) => Promise<Result>;

/** Measures and traces the stages of one event. `enter` is told which stage is at work, so that a failure can name it. */
export function createRunStage(
  { metrics, tracer }: Pick<WorkerDependencies, 'metrics' | 'tracer'>,
  enter: (stage: Stage) => void,
): RunStage {
  return async (stage, work) => {
    enter(stage);
    const startedAt = performance.now();
    let outcome: 'ok' | 'error' = 'error';
    try {
      const result = await tracer.trace({ name: stage }, work);
      outcome = 'ok';
      return result;
    } finally {
      metrics.observeStage(stage, outcome, (performance.now() - startedAt) / 1000);
    }
  };
}
