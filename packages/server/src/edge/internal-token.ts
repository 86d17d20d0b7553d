import { createHash, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { findSigningKey, type InternalKeys, toPublicKeys } from './internal-keys.js';

/** One algorithm, pinned: a token cannot choose another. */
const algorithm = 'EdDSA';
const issuer = 'opsaicortex-ingest';
const audience = 'opsaicortex-core';
/** Says what the token is for, so that no other kind of token of the same keys is taken for it. */
const type = 'opsaicortex-delivery+jwt';
/** The contract's longest life of a token. */
const maxLifeSeconds = 60;
/** What clocks of two machines may differ by. */
const clockToleranceSeconds = 5;
/** Longest token that is looked at; ours have about 500 characters. */
const maxTokenLength = 2_048;

/** What a good token says. */
export interface InternalToken {
  /** Unique: a second token with the same one is a replay. */
  readonly jti: string;
  readonly expiresAt: Date;
  /** SHA-256 of the bytes that it was made for, in base64url. */
  readonly bodyHash: string;
}

/** Makes a token for one body. */
export type SignToken = (body: Uint8Array) => Promise<string>;

/** A token's content, or why it is none: a short code for the log, never for the answer. */
export type VerifyToken = (
  token: string,
) => Promise<{ readonly token: InternalToken } | { readonly problem: string }>;

/** SHA-256 in base64url. */
export function hashBody(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** Signs with the first key of the set that can; undefined when none can. */
export function createTokenSigner(keys: InternalKeys, now: () => Date): SignToken | undefined {
  const key = findSigningKey(keys);
  if (key === undefined) return undefined;
  const { kid } = key;
  const loading = loadSigner();
  loading.catch(() => {});
  async function loadSigner() {
    const { SignJWT, importJWK } = await import('jose');
    return { SignJWT, privateKey: await importJWK({ ...key }, algorithm) };
  }
  return async (body) => {
    const { SignJWT, privateKey } = await loading;
    const issuedAt = Math.floor(now().getTime() / 1_000);
    return new SignJWT({ body_sha256: hashBody(body) })
      .setProtectedHeader({ alg: algorithm, typ: type, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + maxLifeSeconds)
      .sign(privateKey);
  };
}

/** All required: jose checks times where they are there, and takes a token without an end. */
const claimsSchema = z.object({
  jti: z.string().min(16).max(64),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  body_sha256: z.string(),
});

/** Verifies tokens that any key of the set signed. Does not know which were used before. */
export function createTokenVerifier(keys: InternalKeys, now: () => Date): VerifyToken {
  const publicKeys = toPublicKeys(keys);
  let loading: ReturnType<typeof load> | undefined;
  async function load() {
    const { createLocalJWKSet, jwtVerify } = await import('jose');
    return { jwtVerify, keySet: createLocalJWKSet({ keys: publicKeys.keys.map((key) => ({ ...key })) }) };
  }
  return async (token) => {
    if (token.length > maxTokenLength) return { problem: 'too_long' };
    loading ??= load();
    const { jwtVerify, keySet } = await loading;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keySet, {
        ...{ issuer, audience, typ: type, algorithms: [algorithm] },
        maxTokenAge: maxLifeSeconds,
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      });
      // Without an id the set would try its only key.
      return protectedHeader.kid === undefined ? { problem: 'no_kid' } : readClaims(payload);
    } catch (error) {
      return { problem: toProblemCode(error) };
    }
  };
}

function readClaims(payload: JWTPayload): { readonly token: InternalToken } | { readonly problem: string } {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return { problem: 'claims' };
  const { jti, iat, exp, body_sha256: bodyHash } = claims.data;
  if (exp - iat > maxLifeSeconds) return { problem: 'lives_too_long' };
  return { token: { jti, expiresAt: new Date(exp * 1_000), bodyHash } };
}

/** Such as `ERR_JWT_EXPIRED`, with the claim that it was about. */
function toProblemCode(error: unknown): string {
  const { code = 'unknown', claim } = z
    .object({ code: z.string().optional(), claim: z.string().optional() })
    .catch({})
    .parse(error);
  return claim === undefined || claim === 'unspecified' ? code : `${code} ${claim}`;
}
