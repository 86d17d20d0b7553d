import { checkPattern } from './check-pattern.js';
import type { SecretRule } from './secret-rule.js';

/** A kind of secret that only its owner knows. */
export interface RedactRule {
  /** kebab-case; shown in the place of the secret. */
  readonly kind: string;
  /** The group `secret` is masked, else the whole match. Repetitions need an upper bound: `{8,64}` and not `+`. */
  readonly pattern: RegExp;
  /** The pattern is tried on lines that contain one of them, in any case. At least one. */
  readonly keywords: readonly string[];
}

/** Checks a rule of the user; throws a `TypeError` that says what is wrong with it. */
export function toUserRule({ kind, pattern, keywords }: RedactRule): SecretRule {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+){0,5}$/.test(kind))
    throw new TypeError(`The kind of a rule is not kebab-case: ${kind}`);
  if (keywords.length === 0 || keywords.some((keyword) => keyword.length < 2))
    throw new TypeError(`The rule ${kind} needs keywords of at least two characters.`);
  checkPattern(kind, pattern);
  const flags = [...new Set(`${pattern.flags.replace('y', '')}dg`)].join('');
  return {
    kind,
    keywords: keywords.map((keyword) => keyword.toLowerCase()),
    pattern: new RegExp(pattern.source, flags),
    isStrong: true,
  };
}
