/** What one kind of secret looks like. */
export interface SecretRule {
  /** kebab-case; shown in the place of the secret. */
  readonly kind: string;
  /** Lower case; every line with such a secret contains one of them. */
  readonly keywords: readonly string[];
  /** Global; the group `secret` is masked, else the whole match. Linear in time. */
  readonly pattern: RegExp;
  /** Values that look like it and are not: placeholders, variables, words. */
  readonly unless?: RegExp;
}
