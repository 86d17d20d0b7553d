import type { Case } from '../kit/case.js';

/** A way to get an adapter wrong, and the cases that must notice. */
export interface PlantedBug {
  /** What the adapter does that it must not. */
  readonly name: string;
  readonly caughtBy: readonly [string, ...string[]];
  /** The cases of a kit that is pointed at the broken adapter. */
  readonly cases: () => readonly Case[];
}
