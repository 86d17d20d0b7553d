/** What a line says about whether a failure comes and goes. */
export interface FlakyHint {
  /** Unique, kebab-case. */
  readonly id: string;
  /** Lower case; every line that the pattern matches contains one of them. */
  readonly keywords: readonly string[];
  readonly pattern: RegExp;
  /** How clearly it speaks for its pattern, 0 to 1. */
  readonly weight: number;
  readonly why: string;
}
