import { createRedactor, type RedactOptions } from '../redact/redactor.js';
import type { LogUnderstanding } from './log-understanding.js';

/** Hides secrets in every text that is kept; the same secret has the same pseudonym everywhere. */
export function redactUnderstanding(
  understanding: Omit<LogUnderstanding, 'redactions'>,
  options: RedactOptions,
): LogUnderstanding {
  const redactor = createRedactor(options);
  const hide = redactor.redact;
  const { cause, classification } = understanding;
  const redacted = {
    ...understanding,
    // Excerpts first: only there a key that spans lines is seen as a whole.
    excerpts: understanding.excerpts.map((excerpt) => ({ ...excerpt, text: hide(excerpt.text), why: hide(excerpt.why) })),
    steps: understanding.steps.map((step) => ({ ...step, name: hide(step.name) })),
    diagnostics: understanding.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      message: hide(diagnostic.message),
    })),
    stackTraces: understanding.stackTraces.map((trace) =>
      trace.message === undefined ? trace : { ...trace, message: hide(trace.message) },
    ),
    failedTests: understanding.failedTests.map(hide),
    ...(cause !== undefined && { cause: { ...cause, quote: hide(cause.quote), why: hide(cause.why) } }),
    classification:
      classification.title === undefined
        ? classification
        : { ...classification, title: hide(classification.title) },
  };
  return { ...redacted, redactions: redactor.redactions() };
}
