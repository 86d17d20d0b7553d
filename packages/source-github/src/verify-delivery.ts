import type { Delivery, Verdict } from '@opsaicortex/core';
import { verifyHmac } from '@opsaicortex/core/adapter';

const prefix = 'sha256=';
/** One word of visible ASCII, as long as our tables take. */
const idPattern = /^[\x21-\x7e]{1,128}$/;

/**
 * Checks `X-Hub-Signature-256` over the bytes. The older SHA-1 header alone does not count.
 * Headers are judged only after the signature, so that a stranger learns nothing about them.
 */
export function verifyDelivery({ headers, body }: Delivery, secrets: readonly string[]): Verdict {
  const signature = headers['x-hub-signature-256'];
  if (!signature) return { ok: false, reason: 'missing_signature' };
  const isGenuine =
    signature.startsWith(prefix) && verifyHmac(body, { signature: signature.slice(prefix.length), secrets });
  if (!isGenuine) return { ok: false, reason: 'bad_signature' };

  const deliveryId = headers['x-github-delivery'] ?? '';
  if (!idPattern.test(headers['x-github-event'] ?? '')) return malformed('X-GitHub-Event');
  if (!idPattern.test(deliveryId)) return malformed('X-GitHub-Delivery');
  return { ok: true, deliveryId };
}

function malformed(detail: string): Verdict {
  return { ok: false, reason: 'malformed_headers', detail };
}
