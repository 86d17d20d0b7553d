import { fingerprint } from '../fingerprint/fingerprint.js';
import { createRedactor, type RedactOptions } from '../redact/redactor.js';
import type { LogUnderstanding } from './log-understanding.js';

/** Hides secrets in every text that is kept; the same secret has the same pseudonym everywhere. */
export function redactUnderstanding(
  understanding: Omit<LogUnderstanding, 'redactions'>,
  options: RedactOptions,
): LogUnderstanding {
  const redactor = createRedactor(options);
  // First of all, everything is read once: what one text gives away is hidden in all of them.
  mapTexts(understanding, (text) => {
    redactor.learn(text);
    return text;
  });
  // Excerpts first: only there a key that spans lines is seen as a whole.
  const excerpts = understanding.excerpts.map((excerpt) => ({
    ...mapTexts(excerpt, redactor.redact),
    text: redactor.redact(excerpt.text, excerpt.firstLine),
  }));
  const redacted = mapTexts({ ...understanding, excerpts: [] }, redactor.redact);
  return {
    ...redacted,
    excerpts,
    fingerprint: fingerprint(redacted.fingerprintParts),
    redactions: redactor.redactions(),
  };
}

/** The same value with every text in it changed, however deep: no field is forgotten when one is added. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapUnknown(value, change) as Value; // Shapes stay: only texts become other texts.
}

function mapUnknown(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapUnknown(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapUnknown(entry, change)]));
}
