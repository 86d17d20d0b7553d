import { createHmac, timingSafeEqual } from 'node:crypto';

/** What `verifyHmac` needs beside the body. */
export interface HmacOptions {
  /** Hexadecimal digest as it was received. Anything else does not match. */
  readonly signature: string;
  /** Accepted secrets, so that they can rotate. An empty list or an empty secret never matches. */
  readonly secrets: readonly string[];
  /** @default 'sha256' */
  readonly algorithm?: 'sha256' | 'sha1' | undefined;
}

/** Checks a hexadecimal HMAC over the bytes, in constant time over all the secrets. */
export function verifyHmac(body: Uint8Array, options: HmacOptions): boolean {
  const { signature, secrets, algorithm = 'sha256' } = options;
  // Node would read half a byte at the end as nothing.
  const given = Buffer.from(/^(?:[0-9a-f]{2})*$/i.test(signature) ? signature : '', 'hex');
  let matches = false;
  for (const secret of secrets) {
    const expected = createHmac(algorithm, secret).update(body).digest();
    const equal = given.length === expected.length && timingSafeEqual(given, expected);
    matches = (equal && secret !== '') || matches;
  }
  return matches;
}
