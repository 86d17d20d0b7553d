import type { Delivery, Source, Verdict } from '@opsaicortex/core';
import { pinnedFetch } from '../http/pinned-fetch.js';
import type { Wiring } from '../kit/wiring.js';
import type { Recording, Signing, SourceSuiteOptions } from './source-suite-options.js';

/** A source under test, with the suite's own secrets and clock filled in. */
export interface SourceSubject {
  readonly options: SourceSuiteOptions;
  /** Every credential, the webhook secrets included. */
  readonly secrets: readonly string[];
  create(wiring?: Wiring): Source;
  /** Signs with the first secret unless told otherwise. Header names are lower-case, as the core hands them over. */
  sign(recording: Recording, changes?: Partial<Signing>): Delivery;
  verify(delivery: Delivery): Promise<Verdict>;
}

/** Secrets of the suite: long enough for every vendor's minimum. */
export const webhookSecrets = [
  'conformance-first-webhook-secret-0123456789',
  'conformance-other-webhook-secret-9876543210',
] as const;

const now = new Date('2026-01-01T00:00:00Z');
const baseURL = 'http://127.0.0.1:9'; // the discard port: nobody may ask it

/** Prepares what the cases of a source have in common. */
export function sourceSubject(options: SourceSuiteOptions): SourceSubject {
  const create = (wiring: Wiring = { baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 1000 }): Source =>
    options.create({ ...wiring, webhookSecrets });
  return {
    options,
    secrets: [...options.secrets, ...webhookSecrets],
    create,
    sign({ body, eventType }, changes = {}) {
      const signing = {
        body,
        eventType,
        secret: webhookSecrets[0],
        deliveryId: 'conformance-1',
        signedAt: now,
      };
      // A copy: a source that writes into a body must not spoil the next case.
      return lowerCaseNames(options.sign({ ...signing, body: Uint8Array.from(body), ...changes }));
    },
    verify: async (delivery) => await create().verify(delivery, now),
  };
}

function lowerCaseNames({ headers, body }: Delivery): Delivery {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return { headers: Object.fromEntries(entries), body };
}
