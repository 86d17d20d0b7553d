import { createHash, generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';

/** An Ed25519 key as a JWK (RFC 8037) that verifies. */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly kid: string;
  readonly x: string;
}

/** One that signs as well. */
export interface PrivateKey extends PublicKey {
  readonly d: string;
}

/** A JWKS (RFC 7517): the first key that can sign does, every key verifies. */
export interface InternalKeys {
  readonly keys: readonly (PublicKey & { readonly d?: string | undefined })[];
}

/** 32 bytes in base64url. */
const bytes32 = (name: string) => z.string().regex(/^[\w-]{43}$/, `${name} is not 32 bytes in base64url`);

const keySchema = z.object({
  kty: z.literal('OKP', 'kty is not OKP'),
  crv: z.literal('Ed25519', 'crv is not Ed25519'),
  kid: z.string('kid is missing').min(1, 'kid is empty').max(128, 'kid is over 128 characters'),
  x: bytes32('x'),
  d: bytes32('d').optional(),
});

/** Enough for a rotation in each of several places, and few enough that each is looked at. */
const maxKeys = 10;

/** Text that holds a JWKS. Messages never hold a value. */
export const internalKeysSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON: make it with "opsaicortex keys"' });
      return z.NEVER;
    }
  })
  .pipe(
    z.object(
      {
        keys: z
          .array(keySchema, 'has no list of keys')
          .min(1, 'holds no key')
          .max(maxKeys, `holds over ${maxKeys} keys`)
          .refine(
            (keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length,
            'holds two keys of one kid',
          ),
      },
      'is not a JWKS: make it with "opsaicortex keys"',
    ),
  ) satisfies z.ZodType<InternalKeys, string>;

/** Makes a key pair. Its id is its thumbprint (RFC 7638). */
export function createInternalKey(): PrivateKey {
  const { x, d } = z
    .object({ x: z.string(), d: z.string() })
    .parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', kid, x, d };
}

/** The same keys without what signs: safe to publish. */
export function toPublicKeys({ keys }: InternalKeys): { readonly keys: readonly PublicKey[] } {
  return { keys: keys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x })) };
}

/** The first key that can sign. */
export function findSigningKey({ keys }: InternalKeys): PrivateKey | undefined {
  for (const { d, ...key } of keys) if (d !== undefined) return { ...key, d };
  return undefined;
}
