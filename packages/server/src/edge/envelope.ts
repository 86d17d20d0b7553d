import { z } from 'zod';
import type { VerifiedDelivery } from '../ingest/delivery-store.js';

/** Bytes that an envelope may have beside the body: identity and headers, which Node bounds at 16 KB. */
export const maxEnvelopeHeadBytes = 65_536;

const lineFeed = 0x0a;

const headSchema = z.object({
  /** Of this format. */
  version: z.literal(1),
  id: z.string().regex(/^[\x21-\x7e]{1,256}$/),
  source: z.string().min(1).max(128),
  headers: z.record(z.string(), z.string()),
});

/** A delivery as one run of bytes, on the wire and on disk: a line of JSON, then the body untouched. */
export function toEnvelope({ id, source, headers, body }: VerifiedDelivery): Buffer {
  const head = `${JSON.stringify({ version: 1, id, source, headers })}\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/** Opens an envelope. Undefined when it is none. The body is a view, not a copy. */
export function parseEnvelope(envelope: Buffer): VerifiedDelivery | undefined {
  const end = envelope.subarray(0, maxEnvelopeHeadBytes).indexOf(lineFeed);
  if (end === -1) return undefined;
  const head = headSchema.safeParse(parseJson(envelope.toString('utf8', 0, end)));
  if (!head.success) return undefined;
  const { id, source, headers } = head.data;
  return { id, source, headers, body: envelope.subarray(end + 1) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
