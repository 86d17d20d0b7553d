import { createKeywordIndex } from '../rules/keyword-index.js';
import { contextRules, isPlainValue } from './context-rules.js';
import { maskKeyBlocks } from './mask-key-blocks.js';
import type { SecretRule } from './secret-rule.js';
import { tokenRules } from './token-rules.js';

/** What to hide besides the known kinds. */
export interface RedactOptions {
  /** Exact values that never may be shown. Shorter than 4 characters are ignored: they would mask words. */
  readonly secrets?: readonly string[];
}

/** How many different secrets of a kind were hidden. */
export interface Redaction {
  readonly kind: string;
  readonly count: number;
}

/** Hides secrets; the same secret gets the same pseudonym in every text it is given. */
export interface Redactor {
  redact(text: string): string;
  redactions(): readonly Redaction[];
}

const rules: readonly SecretRule[] = [...tokenRules, ...contextRules];
const index = /* @__PURE__ */ createKeywordIndex(rules.map((rule) => rule.keywords));
const MIN_SECRET_CHARACTERS = 4;
/** Kinds whose values have no shape of their own, so plain words are let through. */
const shapeless = new Set(['assigned-secret', 'command-line-password']);

/** Creates a redactor that remembers the pseudonyms of one log. */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const exact = (options.secrets ?? [])
    .filter((secret) => secret.length >= MIN_SECRET_CHARACTERS)
    .toSorted((a, b) => b.length - a.length);
  const pseudonyms = new Map<string, string>();
  const counts = new Map<string, number>();

  const pseudonymOf = (kind: string, secret: string): string => {
    const known = pseudonyms.get(secret);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const pseudonym = `‹secret:${kind}:${count}›`;
    pseudonyms.set(secret, pseudonym);
    return pseudonym;
  };

  const redactLine = (line: string): string => {
    let text = line;
    for (const secret of exact) text = text.replaceAll(secret, () => pseudonymOf('known-value', secret));
    for (const found of index.scan(text)) {
      const rule = rules[found];
      if (rule) text = text.replace(rule.pattern, (...match) => mask(rule, match, pseudonymOf));
    }
    return text;
  };

  return {
    redact: (text) =>
      maskKeyBlocks(text, (block) => pseudonymOf('private-key', block))
        .split('\n')
        .map(redactLine)
        .join('\n'),
    redactions: () => [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

/** Hides secrets in one text and counts them. */
export function redact(
  text: string,
  options: RedactOptions = {},
): { readonly text: string; readonly redactions: readonly Redaction[] } {
  const redactor = createRedactor(options);
  return { text: redactor.redact(text), redactions: redactor.redactions() };
}

function mask(
  rule: SecretRule,
  match: readonly unknown[],
  pseudonymOf: (kind: string, secret: string) => string,
): string {
  const whole = String(match[0]);
  const last = match.at(-1);
  const groups = typeof last === 'object' && last !== null ? Object.values(last) : [];
  const secret = groups.find((value): value is string => typeof value === 'string') ?? whole;
  const isHarmless = rule.unless?.test(secret) || (shapeless.has(rule.kind) && isPlainValue(secret));
  if (isHarmless) return whole;
  const start = whole.lastIndexOf(secret);
  return whole.slice(0, start) + pseudonymOf(rule.kind, secret) + whole.slice(start + secret.length);
}
