import type { Pipeline } from '@opsaicortex/core';
import type { Attempt } from './attempt.js';
import type { StageDependencies } from './dependencies.js';
import { explainFailure } from './explain-failure.js';
import { untilStored } from './until-stored.js';

/** The way of a failed run: evidence, explanation, incident. What is stored is not done again by a retry. */
export async function handleFailedRun(
  dependencies: StageDependencies,
  pipeline: Pipeline,
  attempt: Attempt,
): Promise<void> {
  const found = await explainFailure(dependencies, pipeline, attempt);
  const { claimed, event, lease, stop, runStage } = attempt;
  const failure = { claimed, event, found, routes: pipeline.notify };
  // A model's answer is not lost to a database that is away for a while.
  const isOurs = await runStage('incident', () =>
    untilStored(() => dependencies.statements.recordFailure(failure), stop),
  );
  if (!isOurs) lease.lose();
}
