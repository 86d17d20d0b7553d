import type { Violation } from '../oracle/judge.js';

/** What was observed in one case. */
export interface CaseResult {
  readonly name: string;
  readonly title: string;
  readonly home: string;
  /** Deliveries that were sent. */
  readonly sent: number;
  /** Those of them that were answered 2xx at some time. */
  readonly acknowledged: number;
  /** Rows of the record. */
  readonly stored: number;
  /** Acknowledged ones without a row, without an outcome, or that a destination never heard of. */
  readonly lost: number;
  /** Runs that were told at every destination. */
  readonly told: number;
  /** Messages that were posted once more. */
  readonly duplicates: number;
  /** Those of them whose first answer nobody could store: there is no way to know. */
  readonly ambiguousDuplicates: number;
  /** From the end of the fault until everything had its outcome. */
  readonly recoverySeconds: number | null;
  readonly peakMegabytes: number;
  readonly worstLagMilliseconds: number;
  readonly seconds: number;
  readonly notes: readonly string[];
  readonly violations: readonly Violation[];
}
