import type { CauseDomain, Fix } from '@opsaicortex/core';

/** What a message of the vendor means, without any log. */
export interface AnnotationRule {
  readonly pattern: RegExp;
  readonly domain: CauseDomain;
  readonly kind: string;
  /** One line that names the cause. */
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  readonly fixes: readonly Fix[];
}
