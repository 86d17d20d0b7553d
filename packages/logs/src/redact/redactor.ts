import { secretRules } from './all-rules.js';
import { resolveOverlaps } from './find/resolve-overlaps.js';
import { createSecretFinder, type SecretFinder } from './find/secret-finder.js';
import { createKnownValues } from './known/known-values.js';
import { createPseudonyms, type Redaction } from './pseudonyms.js';
import { createReport, type RedactionReport } from './redaction-report.js';
import { replaceSpans } from './replace-spans.js';
import type { SecretSpan } from './secret-rule.js';
import { type RedactRule, toUserRule } from './user-rule.js';

export type { Redaction } from './pseudonyms.js';

/** What to hide besides the known kinds, and what not. */
export interface RedactOptions {
  /** Exact values that never may be shown, also encoded. Shorter than 4 characters are ignored: they would mask words. */
  readonly secrets?: readonly string[];
  /** Kinds of secrets that only you know. */
  readonly rules?: readonly RedactRule[];
  /** Values that may be shown: a text is compared as a whole, a pattern is tried on the value. */
  readonly allow?: readonly (string | RegExp)[];
}

/** Hides secrets; the same secret gets the same pseudonym in every text it is given. */
export interface Redactor {
  /** Hides the secrets of a text; `firstLine` is where the text begins in the log, for the report. */
  redact(text: string, firstLine?: number): string;
  /** Takes note of the secrets of a text, so that they are hidden in others where nothing gives them away. */
  learn(text: string): void;
  /** Puts the secrets back into a text with pseudonyms of this redactor; in this process only. */
  reveal(text: string): string;
  redactions(): readonly Redaction[];
  /** What was hidden and where; never the values. */
  report(): readonly RedactionReport[];
}

const pseudonym = /‹secret:[a-z0-9-]{1,60}:\d{1,9}›/g;
const MAX_ROUNDS = 5;
let ownFinder: SecretFinder | undefined;

/** Creates a redactor that remembers the pseudonyms of one log. Throws a `TypeError` for a rule that may take long. */
export function createRedactor(options: RedactOptions = {}): Redactor {
  const find = finderOf(options);
  const known = createKnownValues(options.secrets ?? []);
  const pseudonyms = createPseudonyms();
  const report = createReport();
  const isAllowed = allowOf(options.allow ?? []);

  const findNew = (text: string): readonly SecretSpan[] => {
    const found = find(text).filter(({ value }) => !isAllowed(value));
    for (const { isStrong, value, kind } of found)
      if (isStrong && kind !== 'private-key') known.learn(value, kind);
    return found;
  };
  const redactOnce = (text: string, firstLine: number): string => {
    const found = findNew(text);
    const spans = resolveOverlaps(
      [...known.find(text), ...found].filter((span) => !isInPseudonym(text, span)),
    );
    if (spans.length === 0) return text;
    const named = spans.map((span) => ({ ...span, name: pseudonyms.nameOf(span.kind, span.value) }));
    report.add(text, firstLine, spans);
    return replaceSpans(text, named);
  };
  // A mark separates what stood together, and a name that was part of a longer word may be one now.
  const redact = (text: string, firstLine = 1): string => {
    let before = text;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const after = redactOnce(before, firstLine);
      if (after === before) break;
      before = after;
    }
    return before;
  };
  return {
    redact,
    learn: (text) => {
      findNew(text);
    },
    reveal: (text) => text.replace(pseudonym, (name) => pseudonyms.secretOf(name) ?? name),
    redactions: pseudonyms.redactions,
    report: () => report.entries(pseudonyms.redactions()),
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

function finderOf({ rules = [] }: RedactOptions): SecretFinder {
  if (rules.length > 0) return createSecretFinder([...secretRules, ...rules.map(toUserRule)]);
  ownFinder ??= createSecretFinder(secretRules);
  return ownFinder;
}

function allowOf(allow: readonly (string | RegExp)[]): (value: string) => boolean {
  const texts = new Set(allow.filter((entry) => typeof entry === 'string'));
  const patterns = allow.filter((entry) => entry instanceof RegExp);
  return (value) => texts.has(value) || patterns.some((entry) => value.search(entry) !== -1);
}

/** What reads `‹secret:…›` was hidden before; the words in it are no secrets. */
function isInPseudonym(text: string, { start, end }: SecretSpan): boolean {
  const open = text.lastIndexOf('‹', end);
  return (
    open !== -1 && text.indexOf('›', open) >= start && text.startsWith('‹secret:', open) && open <= start
  );
}
