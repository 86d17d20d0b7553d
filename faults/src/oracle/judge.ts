import { checkDeliveries } from './check-deliveries.js';
import { checkDestinations } from './check-destinations.js';
import { checkEvents } from './check-events.js';
import { checkProcesses } from './check-processes.js';
import { checkSecrets } from './check-secrets.js';
import type { Facts } from './facts.js';

/** One invariant that does not hold. */
export interface Violation {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'case';
  readonly problem: string;
}

/** Every way in which the facts break an invariant. */
export function judge(facts: Facts): readonly Violation[] {
  const name = (invariant: Violation['invariant'], problems: readonly string[]) =>
    problems.map((problem) => ({ invariant, problem }));
  return [
    ...name('I1', checkDeliveries(facts)),
    ...name('I2', checkEvents(facts)),
    ...name('I3', checkDestinations(facts)),
    ...name('I4', checkSecrets(facts)),
    ...name('I5', checkProcesses(facts)),
  ];
}
