import type { Excerpt } from '../excerpts/excerpt.js';
import type { Work } from '../excerpts/in-turns.js';
import { fingerprint } from '../fingerprint/fingerprint.js';
import { createRedactor, type RedactOptions } from '../redact/redactor.js';
import type { LogUnderstanding } from './log-understanding.js';

/** Hides secrets in every text that is kept; the same secret has the same pseudonym everywhere. */
export function* redactUnderstanding(
  understanding: Omit<LogUnderstanding, 'redactions'>,
  options: RedactOptions,
): Work<LogUnderstanding> {
  const redactor = createRedactor(options);
  // First of all, everything is read once: what one text gives away is hidden in all of them.
  yield* mapTexts(understanding, (text) => {
    redactor.learn(text);
    return text;
  });
  // Excerpts first: only there a key that spans lines is seen as a whole.
  const excerpts: Excerpt[] = [];
  for (const excerpt of understanding.excerpts) {
    const masked = yield* mapTexts(excerpt, redactor.redact);
    excerpts.push({ ...masked, text: redactor.redact(excerpt.text, excerpt.firstLine) });
  }
  const redacted = yield* mapTexts({ ...understanding, excerpts: [] }, redactor.redact);
  return {
    ...redacted,
    excerpts,
    fingerprint: fingerprint(redacted.fingerprintParts),
    redactions: redactor.redactions(),
  };
}

/** The same value with every text in it changed, however deep: no field is forgotten when one is added. */
function* mapTexts<Value>(value: Value, change: (text: string) => string): Work<Value> {
  return (yield* mapUnknown(value, change)) as Value; // Shapes stay: only texts become other texts.
}

function* mapUnknown(value: unknown, change: (text: string) => string): Work<unknown> {
  if (typeof value === 'string') {
    yield;
    return change(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) entries.push([key, yield* mapUnknown(entry, change)]);
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}
