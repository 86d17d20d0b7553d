import { createPublicKey, verify } from 'node:crypto';

/** The GitHub App that the stand-in knows. */
export interface StandInApp {
  /** App id, as the `iss` of its JWT names it. */
  readonly id: number | string;
  /** PEM. The private key will do: the public one is derived from it. */
  readonly publicKey: string;
  /** @default 1 */
  readonly installationId?: number;
}

/** The longest life GitHub grants an App's JWT. */
const longestSeconds = 600;

/** Why GitHub would refuse this JWT, in its words; undefined when it would not. */
export function refuseAppJwt(token: string, app: StandInApp, now: Date): string | undefined {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  const claims = decode(payload);
  const signed = Buffer.from(`${header}.${payload}`);
  const isGenuine =
    rest.length === 0 &&
    decode(header)?.alg === 'RS256' &&
    verify('sha256', signed, createPublicKey(app.publicKey), Buffer.from(signature, 'base64url'));
  if (!isGenuine || !claims) return 'A JSON web token could not be decoded';
  const { iss, iat, exp } = claims;
  const seconds = now.getTime() / 1000;
  if (String(iss) !== String(app.id)) return 'Integration not found';
  if (typeof iat !== 'number' || iat > seconds) return "'Issued at' claim ('iat') must be in the past";
  if (typeof exp !== 'number' || exp <= seconds)
    return "'Expiration time' claim ('exp') must be in the future";
  if (exp > seconds + longestSeconds) return "'Expiration time' claim ('exp') is too far in the future";
  return undefined;
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
