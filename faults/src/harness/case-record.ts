import type { ConservationFact } from '../oracle/facts.js';
import type { Outgoing } from './sender.js';
import type { ServerProcess } from './server-process.js';

/** What a case has done and seen so far. */
export interface CaseRecord {
  readonly sent: Outgoing[];
  readonly processes: ServerProcess[];
  /** Notifications that were told while nobody could note it. */
  readonly ambiguous: Set<string>;
  readonly conservation: ConservationFact[];
  /** What does not hold, beside the invariants. */
  readonly problems: string[];
  /** Figures for the table. */
  readonly notes: string[];
  faultEndedAt: number | undefined;
  settledAt: number | undefined;
}

/** An empty one. */
export function createCaseRecord(): CaseRecord {
  return {
    ...{ sent: [], processes: [], conservation: [], problems: [], notes: [] },
    ambiguous: new Set(),
    faultEndedAt: undefined,
    settledAt: undefined,
  };
}

/** From the end of the fault until everything had its outcome. */
export function toRecoverySeconds({ faultEndedAt, settledAt }: CaseRecord): number | undefined {
  if (faultEndedAt === undefined || settledAt === undefined) return undefined;
  return Math.max(0, settledAt - faultEndedAt) / 1_000;
}
