import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Delivery, Verdict } from '@opsaicortex/core';
import type { PlantedBug } from './planted-bug.js';
import { sourceBug } from './source-bug.js';

const signatureOf = ({ headers }: Delivery): string => headers['x-reference-signature'] ?? '';
const digest = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');
const verdict = (ok: boolean): Verdict =>
  ok ? { ok, deliveryId: 'conformance-1' } : { ok, reason: 'bad_signature' };

/** Ways to get the signature check wrong. */
export const verifyBugs: readonly PlantedBug[] = [
  sourceBug('names every delivery anew', ['SRC-1'], (source) => ({
    verify(delivery) {
      const given = source.verify(delivery);
      return given.ok ? { ok: true, deliveryId: randomUUID() } : given;
    },
  })),
  sourceBug('signs the body as a string', ['SRC-2'], (source) => ({
    verify: ({ headers, body }) =>
      source.verify({ headers, body: Buffer.from(new TextDecoder().decode(body)) }),
  })),
  sourceBug('parses before it verifies', ['SRC-2', 'SRC-3'], (source) => ({
    verify(delivery) {
      try {
        JSON.parse(Buffer.from(delivery.body).toString());
        return source.verify(delivery);
      } catch {
        return { ok: false, reason: 'bad_signature' };
      }
    },
  })),
  sourceBug('knows only the first secret', ['SRC-4'], (_, { webhookSecrets: [secret] }) => ({
    verify: (delivery) => verdict(digest(delivery.body, secret) === signatureOf(delivery)),
  })),
  sourceBug('reads headers as the vendor writes them', ['SRC-1', 'SRC-5'], (source) => ({
    verify: (delivery) =>
      delivery.headers['X-Reference-Signature']
        ? source.verify(delivery)
        : { ok: false, reason: 'missing_signature' },
  })),
  sourceBug('signs only the first 64 KiB', ['SRC-6'], (_, { webhookSecrets }) => ({
    verify(delivery) {
      const start = delivery.body.subarray(0, 65_536);
      const whole = webhookSecrets.some((secret) => digest(delivery.body, secret) === signatureOf(delivery));
      return verdict(whole || (start.length > 1000 && start.length < delivery.body.length));
    },
  })),
  sourceBug('calls a missing signature a bad one', ['SRC-7'], (source) => ({
    verify(delivery) {
      const given = source.verify(delivery);
      return given.ok ? given : { ok: false, reason: 'bad_signature' };
    },
  })),
  sourceBug('accepts everything that is signed at all', ['SRC-6', 'SRC-8', 'SRC-9'], () => ({
    verify: ({ headers }) =>
      headers['x-reference-signature'] === undefined
        ? { ok: false, reason: 'missing_signature' }
        : verdict(true),
  })),
  sourceBug('compares only as much as was sent', ['SRC-9'], (_, { webhookSecrets }) => ({
    verify: (delivery) =>
      verdict(
        webhookSecrets.some((secret) => digest(delivery.body, secret).startsWith(signatureOf(delivery))),
      ),
  })),
  sourceBug('throws on a signature of another length', ['SRC-9', 'SRC-10'], (_, { webhookSecrets }) => ({
    verify(delivery) {
      const given = Buffer.from(signatureOf(delivery));
      return verdict(
        webhookSecrets.some((secret) => timingSafeEqual(given, Buffer.from(digest(delivery.body, secret)))),
      );
    },
  })),
  sourceBug('decodes a header that cannot be decoded', ['SRC-10'], (source) => ({
    verify(delivery) {
      const deliveryId = decodeURIComponent(delivery.headers['x-reference-delivery'] ?? '');
      return source.verify({
        ...delivery,
        headers: { ...delivery.headers, 'x-reference-delivery': deliveryId },
      });
    },
  })),
];
