import { createHash, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';

/** A key between edge and core. */
export interface TestKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JsonWebKey & { readonly kid: string };
}

/** Makes one. */
export function makeInternalKey(kid: string): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { kid, privateKey, publicKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid } };
}

/** The variable that holds keys. */
export function toKeySet(...keys: readonly TestKey[]): string {
  return JSON.stringify({ keys: keys.map(({ jwk }) => jwk) });
}

/** What a good token for these bytes says. */
export function toClaims(body: Uint8Array, nowSeconds = Math.floor(Date.now() / 1_000)) {
  return {
    iss: 'opsaicortex-ingest',
    aud: 'opsaicortex-core',
    jti: createHash('sha256').update(`${Math.random()}${nowSeconds}`).digest('hex').slice(0, 32),
    ...{ iat: nowSeconds, nbf: nowSeconds, exp: nowSeconds + 60 },
    body_sha256: createHash('sha256').update(body).digest('base64url'),
  };
}

/** The header of a good token. */
export function toHeader({ kid }: TestKey) {
  return { alg: 'EdDSA', typ: 'opsaicortex-delivery+jwt', kid };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Writes a token, whatever it says; signed with EdDSA unless another signature is given. */
export function toToken(
  header: object,
  claims: object,
  key: TestKey,
  signWith?: (text: string) => string,
): string {
  const text = `${encode(header)}.${encode(claims)}`;
  const signature = signWith?.(text) ?? sign(null, Buffer.from(text), key.privateKey).toString('base64url');
  return `${text}.${signature}`;
}
