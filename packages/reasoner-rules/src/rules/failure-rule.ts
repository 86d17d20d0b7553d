import type { Fix } from '@opsaicortex/core';
import type { Failure } from '../failure/failure.js';

/** How one sort of failure is put into words. The first rule whose kind and condition fit speaks. */
export interface FailureRule {
  /** Kind of the classification, such as `test-assertion`. */
  readonly kind: string;
  /** Narrows the kind. @default always */
  readonly when?: (failure: Failure) => boolean;
  /** One line that names the cause in a developer's words. */
  readonly title: (failure: Failure) => string;
  /** A few sentences of facts. */
  readonly rootCause: (failure: Failure) => string;
  /** What to do, best first. Commands hold nothing but what `toShellWord` let through. */
  readonly fixes: (failure: Failure) => readonly Fix[];
}
