import { createHmac } from 'node:crypto';
import type { Delivery } from '@opsaicortex/core';

/** What a delivery is made of. */
export interface SignOptions {
  readonly body: Uint8Array | string;
  readonly event?: string;
  readonly secret?: string;
  readonly deliveryId?: string;
}

/** A delivery signed as GitHub does. */
export function sign({
  body,
  event = 'workflow_run',
  secret = 'secret',
  deliveryId = 'd-1',
}: SignOptions): Delivery {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    body: bytes,
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': deliveryId,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
    },
  };
}
