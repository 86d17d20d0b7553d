import type { SecretSpan } from '../secret-rule.js';
import { encodingsOf } from './encodings.js';

interface KnownForm {
  readonly form: string;
  readonly kind: string;
  readonly value: string;
}

/** Values that are known to be secret: given by the user, or found where their shape or surroundings gave them away. */
export interface KnownValues {
  /** Remembers a value and its encodings. */
  learn(value: string, kind: string): void;
  find(text: string): readonly SecretSpan[];
}

const MIN_CHARACTERS = 4;
/** A text full of secrets stays affordable: beyond that many forms of found values no more are remembered. */
const MAX_FORMS = 600;

/** Remembers values under the kind they were found as. */
export function createKnownValues(given: readonly string[]): KnownValues {
  const forms = new Map<string, KnownForm>();
  let ordered: readonly KnownForm[] | undefined;

  const add = (value: string, kind: string): void => {
    if (value.length < MIN_CHARACTERS || forms.has(value)) return;
    for (const form of encodingsOf(value)) if (!forms.has(form)) forms.set(form, { form, kind, value });
    ordered = undefined;
  };
  for (const value of given.toSorted((a, b) => b.length - a.length)) {
    add(value, 'known-value');
    if (value.trim() !== value) add(value.trim(), 'known-value');
  }

  const most = forms.size + MAX_FORMS;

  return {
    learn: (value, kind) => {
      if (forms.size < most) add(value, kind);
    },
    find: (text) => {
      ordered ??= [...forms.values()].sort((a, b) => b.form.length - a.form.length);
      return ordered.flatMap((known) => occurrencesOf(known, text));
    },
  };
}

function occurrencesOf({ form, kind, value }: KnownForm, text: string): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length))
    found.push({ kind, start, end: start + form.length, value, isStrong: true, isVerified: false });
  return found;
}
