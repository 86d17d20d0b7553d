import type { Fix, JobEvidence } from '@opsaicortex/core';
import { toFix } from '../rules/to-fix.js';
import { failedStep } from './failed-step.js';

/** Programs that build and test: a step's name is a command only when it starts with one, and is plain. */
const commandPattern =
  /^(?:Run )?((?:npm|npx|pnpm|yarn|node|bun|deno|go|cargo|make|cmake|ctest|mvn|\.\/mvnw|gradle|\.\/gradlew|python3?|pytest|tox|ruff|mypy|dotnet|bundle|rake|composer|swift|sbt|mix)(?: [\w@%+=:,./-]+){0,12})$/;

/** How to see it fail on the own machine: the command of the step, when the vendor named the step by it. */
export function reproduceFix(evidence: JobEvidence): readonly Fix[] {
  const names = [failedStep(evidence), evidence.log?.excerpts[0]?.step];
  const command = names
    .map((name) => commandPattern.exec(name ?? '')?.[1])
    .find((found) => found !== undefined);
  return command === undefined
    ? []
    : [toFix('See it fail on your machine', 'This is what the step runs.', command)];
}
