/** Why a failure may go away when it is run again, although nothing was changed. */
export type FlakyPattern =
  | 'network'
  | 'race-condition'
  | 'test-order'
  | 'resource'
  | 'infrastructure'
  | 'timing';

/** The suspicion that a failure does not come from the change. */
export interface FlakySuspicion {
  readonly pattern: FlakyPattern;
  /** How probably another run passes, 0 to 1: an estimate by pattern and clearness of the hint. */
  readonly score: number;
  readonly why: string;
  /** The line that says so. */
  readonly line: number;
}
