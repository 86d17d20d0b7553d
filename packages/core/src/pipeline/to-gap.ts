import { OpsError } from '../errors/ops-error.js';
import type { EvidenceGap } from '../spec/v1/index.js';

/**
 * Says why evidence could not be had.
 * @throws the error itself when it may be had later (retryable), and when it is no `OpsError`: that is a bug or an abort
 */
export function toGap(what: EvidenceGap['what'], error: unknown, subject: string): EvidenceGap {
  if (!OpsError.isInstance(error) || error.isRetryable) throw error;
  if (error.status === 404 || error.status === 410) {
    return { what, reason: 'gone', message: `${subject} is gone (HTTP ${error.status}).` };
  }
  if (error.code === 'authentication') {
    return {
      what,
      reason: 'denied',
      message: `${subject} could not be read: the credential was refused or lacks a permission.`,
    };
  }
  return { what, reason: 'unavailable', message: `${subject} could not be read (${error.code}).` };
}
