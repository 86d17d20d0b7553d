import type { Fix } from '@opsaicortex/core';
import type { Failure } from '../failure/failure.js';
import { toFix } from '../rules/to-fix.js';
import { oneLine } from '../text/one-line.js';

/** Below this another run is not worth its time. */
const MIN_SCORE = 0.3;
/** These are about the platform anyway, and their own advice says to run the job again. */
const platformKinds: ReadonlySet<string> = new Set([
  'network',
  'infrastructure',
  'resource',
  'quota',
  'cancelled',
]);

/** What ends the coming and going, by its reason. */
const advice: Readonly<Record<string, string>> = {
  network: 'If it does, let the request retry with a growing pause, or replace the other side in the test.',
  'race-condition':
    'If it does, the bug is still there: wait for the event instead of a time, and guard what is shared. The race detector of the language finds the place.',
  'test-order':
    'If it does, give each test its own data and undo in a teardown what it changes; run the suite shuffled to find its partner.',
  resource: 'If it does, fewer parallel workers or a larger runner keep it from coming back.',
  infrastructure: 'If it does, nothing in the repository needs to change.',
  timing: 'If it does, wait for the event instead of a fixed time, or raise the limit.',
};

/** Run again and quarantine, where something says that the failure comes and goes. */
export function flakyFix(failure: Failure): readonly Fix[] {
  const suspicion = suspicionOf(failure);
  if (suspicion === undefined || platformKinds.has(failure.log.classification.kind)) return [];
  const quarantine =
    failure.test === undefined ? '' : ' Until then, mark the test as flaky, so that it does not stop others.';
  return [
    toFix(
      'Run the job again to see whether the failure is flaky',
      `${advice[suspicion.pattern] ?? 'If it passes, look for what differs between two runs.'}${quarantine}`,
    ),
  ];
}

/** Why the failure may be gone next time. */
export function tellFlakiness(failure: Failure): string {
  const suspicion = suspicionOf(failure);
  if (suspicion === undefined || platformKinds.has(failure.log.classification.kind)) return '';
  return ` It may be flaky: line ${suspicion.line} suggests that ${oneLine(suspicion.why, 160)}.`;
}

function suspicionOf({ log }: Failure) {
  const suspicion = log.classification.flakySuspicion;
  return suspicion !== undefined && suspicion.score >= MIN_SCORE ? suspicion : undefined;
}
