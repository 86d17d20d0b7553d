import { type FingerprintParts, fingerprint } from '../fingerprint/fingerprint.js';
import { createRedactor, type RedactOptions } from '../redact/redactor.js';
import type { LogUnderstanding } from './log-understanding.js';

/** Hides secrets in every text that is kept; the same secret has the same pseudonym everywhere. */
export function redactUnderstanding(
  understanding: Omit<LogUnderstanding, 'redactions'>,
  options: RedactOptions,
): LogUnderstanding {
  const redactor = createRedactor(options);
  const hide = redactor.redact;
  const { cause, classification, testResults } = understanding;
  const fingerprintParts = hideInParts(understanding.fingerprintParts, hide);
  const redacted = {
    ...understanding,
    // Excerpts first: only there a key that spans lines is seen as a whole.
    excerpts: understanding.excerpts.map((excerpt) => hideIn(excerpt, ['text', 'why', 'step'], hide)),
    ...(understanding.files && { files: understanding.files.map((file) => hideIn(file, ['name'], hide)) }),
    steps: understanding.steps.map((step) => hideIn(step, ['name'], hide)),
    diagnostics: understanding.diagnostics.map((diagnostic) =>
      hideIn(diagnostic, ['message', 'file', 'code'], hide),
    ),
    stackTraces: understanding.stackTraces.map((trace) => ({
      ...hideIn(trace, ['exception', 'message'], hide),
      frames: trace.frames.map((frame) => hideIn(frame, ['file', 'function', 'module'], hide)),
      chain: trace.chain.map((link) => hideIn(link, ['exception', 'message'], hide)),
    })),
    failedTests: understanding.failedTests.map(hide),
    ...(testResults !== undefined && {
      testResults: {
        ...testResults,
        failedTests: testResults.failedTests.map((test) =>
          hideIn(test, ['name', 'title', 'file', 'message'], hide),
        ),
      },
    }),
    ...(cause !== undefined && { cause: hideIn(cause, ['quote', 'why'], hide) }),
    classification: hideIn(classification, ['title'], hide),
    fingerprintParts,
    fingerprint: fingerprint(fingerprintParts),
  };
  return { ...redacted, redactions: redactor.redactions() };
}

function hideInParts(parts: FingerprintParts, hide: (text: string) => string): FingerprintParts {
  return {
    ...hideIn(parts, ['cause', 'code', 'file', 'test'], hide),
    ...(parts.places !== undefined && { places: parts.places.map(hide) }),
  };
}

/** The object with the texts under `keys` redacted; keys that are missing stay missing. */
function hideIn<Value extends object>(
  value: Value,
  keys: readonly (keyof Value)[],
  hide: (text: string) => string,
): Value {
  const changed: Partial<Record<keyof Value, string>> = {};
  for (const key of keys) {
    const text = value[key];
    if (typeof text === 'string') changed[key] = hide(text);
  }
  return { ...value, ...changed };
}
