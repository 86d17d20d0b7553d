import { redact } from '@opsaicortex/logs';
import type { LogSet } from '../logs/log-set.js';
import { inFold, readRows } from '../logs/read-cases.js';
import { type SecretCase, scoreSecrets } from './score-secrets.js';

/** Values that must not survive, and harmless look-alikes. */
export const secrets: LogSet = {
  name: 'secrets',
  measure: async ({ folder, fold }) => {
    const cases = inFold(readRows<SecretCase>(folder, 'cases'), fold);
    const redacted = cases.map(({ text }) => redact(text).text);
    return {
      figures: scoreSecrets(cases, redacted),
      scored: cases.length,
      predictions: cases.map(({ id }, index) => ({ set: 'secrets', id, redacted: redacted[index] })),
    };
  },
};
