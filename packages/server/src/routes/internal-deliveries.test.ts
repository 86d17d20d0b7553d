import { createHmac } from 'node:crypto';
import { importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toEnvelope } from '../edge/envelope.js';
import { createInternalKey, type PrivateKey, toPublicKeys } from '../edge/internal-keys.js';
import { createTokenSigner, hashBody } from '../edge/internal-token.js';
import { type InternalCore, startInternalCore } from '../testing/internal-core.js';

const key = createInternalKey();
const olderKey = createInternalKey();
const stranger = createInternalKey();
const now = () => new Date();
const envelope = toEnvelope({
  id: 'one',
  source: 'github',
  headers: { 'x-github-event': 'push' },
  body: Buffer.from('{}'),
});

let core: InternalCore;

beforeAll(async () => {
  core = await startInternalCore({ keys: [key, olderKey] });
});

beforeEach(() => core.storeWith(undefined));

afterAll(() => core.close());

async function post(token: string | undefined, body: Uint8Array = envelope) {
  const answer = await fetch(`${core.url}/internal/deliveries`, {
    method: 'POST',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/octet-stream',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  const { status, headers } = answer;
  return { status, outcome: headers.get('x-opsaicortex-outcome'), headers, text: await answer.text() };
}

interface Forgery {
  /** Claims that replace the good ones; undefined leaves one out. */
  readonly claims?: JWTPayload;
  readonly header?: {
    readonly alg?: string;
    readonly typ?: string | undefined;
    readonly kid?: string | undefined;
    readonly crit?: string[];
    readonly x?: number;
  };
  readonly with?: PrivateKey;
}

function toClaims(changes: JWTPayload = {}): JWTPayload {
  const iat = Math.floor(Date.now() / 1_000);
  const good = {
    ...{ iss: 'opsaicortex-ingest', aud: 'opsaicortex-core', jti: crypto.randomUUID() },
    ...{ iat, nbf: iat, exp: iat + 60, body_sha256: hashBody(envelope) },
  };
  return JSON.parse(JSON.stringify({ ...good, ...changes }));
}

async function forge({ claims, header, with: signing = key }: Forgery = {}): Promise<string> {
  const protectedHeader = { alg: 'EdDSA', typ: 'opsaicortex-delivery+jwt', kid: signing.kid, ...header };
  const cleaned = JSON.parse(JSON.stringify(protectedHeader));
  return new SignJWT(toClaims(claims))
    .setProtectedHeader(cleaned)
    .sign(await importJWK({ ...signing }, header?.alg ?? 'EdDSA'), { crit: { x: true } });
}

/** The token as the algorithm confusion of old has it: the public key taken for a shared secret. */
function forgeHmac(): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = encode({ alg: 'HS256', typ: 'opsaicortex-delivery+jwt', kid: key.kid });
  const signed = `${head}.${encode(toClaims())}`;
  return `${signed}.${createHmac('sha256', Buffer.from(key.x, 'base64url')).update(signed).digest('base64url')}`;
}

const seconds = (offset: number) => Math.floor(Date.now() / 1_000) + offset;

const forgeries: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['no dots', () => 'garbage'],
  ['alg none', () => new UnsecuredJWT(toClaims()).encode()],
  ['HS256 with the public key', () => forgeHmac()],
  ['another name of the algorithm', () => forge({ header: { alg: 'Ed25519' } })],
  ['a key that is not listed', () => forge({ with: stranger })],
  [
    'the id of a listed key over the signature of another',
    () => forge({ with: stranger, header: { kid: key.kid } }),
  ],
  ['an unknown key id', () => forge({ header: { kid: 'unknown' } })],
  ['no key id', () => forge({ header: { kid: undefined } })],
  ['another type', () => forge({ header: { typ: 'JWT' } })],
  ['no type', () => forge({ header: { typ: undefined } })],
  ['a critical extension', () => forge({ header: { crit: ['x'], x: 1 } })],
  ['another audience', () => forge({ claims: { aud: 'other' } })],
  ['another issuer', () => forge({ claims: { iss: 'other' } })],
  [
    'an end that has passed',
    () => forge({ claims: { iat: seconds(-70), nbf: seconds(-70), exp: seconds(-10) } }),
  ],
  ['a beginning that is to come', () => forge({ claims: { nbf: seconds(20) } })],
  ['an issue that is to come', () => forge({ claims: { iat: seconds(20), exp: seconds(70) } })],
  ['a life of more than a minute', () => forge({ claims: { exp: seconds(3_600) } })],
  ['an issue of an hour ago', () => forge({ claims: { iat: seconds(-3_600), exp: seconds(30) } })],
  ['another body', () => forge({ claims: { body_sha256: hashBody(Buffer.from('other')) } })],
  ['a body hash that is none', () => forge({ claims: { body_sha256: 'short' } })],
  ['an identity that is too short', () => forge({ claims: { jti: 'a' } })],
  ['more than any token has', () => forge({ claims: { more: 'x'.repeat(4_000) } })],
  ['a signature that is cut', async () => (await forge()).slice(0, -4)],
  ...['iss', 'aud', 'iat', 'nbf', 'exp', 'jti', 'body_sha256'].map(
    (claim) => [`no ${claim}`, () => forge({ claims: { [claim]: undefined } })] as const,
  ),
];

it.each(forgeries)('refuses a token with %s in the same words as any other', async (_what, make) => {
  const before = core.stored.length;
  const { status, text, outcome } = await post(await make());
  expect([status, outcome]).toEqual([401, null]);
  expect(text).toBe((await post(undefined)).text);
  expect(core.stored).toHaveLength(before);
});

it('does with the public half of a key, and wants its id also where there is one only', async () => {
  const other = await startInternalCore(toPublicKeys({ keys: [key] }));
  const statusOf = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const request = { method: 'POST', headers, body: new Uint8Array(envelope) };
    return (await fetch(`${other.url}/internal/deliveries`, request)).status;
  };
  const statuses = [
    await statusOf(await forge()),
    await statusOf(await forge({ header: { kid: undefined } })),
  ];
  await other.close();
  expect(statuses).toEqual([202, 401]);
});

it('takes a good token once, and says duplicate to the same delivery with another', async () => {
  const token = await forge();
  const first = await post(token);
  expect([first.status, first.outcome, first.text]).toEqual([202, 'stored', '{"deliveryId":"one"}']);
  const replayed = await post(token);
  expect([replayed.status, replayed.outcome]).toEqual([401, null]);
  const again = await post(await forge());
  expect([again.status, again.outcome]).toEqual([202, 'duplicate']);
  expect(again.text).toBe('{"deliveryId":"one","duplicate":true}');
  expect(core.logLines.join('')).toContain('"reason":"replayed"');
});

it('does not use up a token that comes with another body', async () => {
  const token = await forge();
  expect((await post(token, Buffer.from('swapped'))).status).toBe(401);
  expect((await post(token)).status).toBe(202);
});

it('takes both keys while they are rotated, and what the edge itself signs', async () => {
  expect((await post(await forge({ with: olderKey }))).status).toBe(202);
  const sign = createTokenSigner({ keys: [key] }, now);
  expect((await post(await sign?.(envelope))).status).toBe(202);
});

it('takes a clock that is a little off, and no more', async () => {
  const at = (offsetMs: number) => createTokenSigner({ keys: [key] }, () => new Date(Date.now() + offsetMs));
  expect((await post(await at(3_000)?.(envelope))).status).toBe(202);
  expect((await post(await at(-62_000)?.(envelope))).status).toBe(202);
  expect((await post(await at(10_000)?.(envelope))).status).toBe(401);
  expect((await post(await at(-70_000)?.(envelope))).status).toBe(401);
});

async function send(body: Uint8Array) {
  return post(await createTokenSigner({ keys: [key] }, now)?.(body), body);
}

it('refuses for good what is malformed, unknown or too large, and says so in a header', async () => {
  const delivery = { id: 'two', source: 'github', headers: {}, body: Buffer.from('{}') };
  expect(await send(Buffer.from('no envelope'))).toMatchObject({ status: 400, outcome: 'malformed' });
  const unknown = toEnvelope({ ...delivery, source: 'gitlab' });
  expect(await send(unknown)).toMatchObject({ status: 404, outcome: 'unknown_source' });
  const largest = toEnvelope({ ...delivery, body: Buffer.alloc(26_214_400) });
  expect(await send(largest)).toMatchObject({ status: 202, outcome: 'stored' });
  const tooLarge = toEnvelope({ ...delivery, body: Buffer.alloc(26_214_401) });
  expect(await send(tooLarge)).toMatchObject({ status: 413, outcome: 'too_large' });
});

it('answers 401 before the body has come', async () => {
  let hasEnded = false;
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (hasEnded) controller.close();
      else controller.enqueue(new Uint8Array(10));
    },
  });
  const request = { method: 'POST', body, duplex: 'half' as const, headers: { authorization: 'Bearer x' } };
  const answer = await fetch(`${core.url}/internal/deliveries`, request).finally(() => {
    hasEnded = true;
  });
  expect(answer.status).toBe(401);
});

it('answers 503 with Retry-After and no outcome when it cannot be stored', async () => {
  core.storeWith(async () => {
    throw new Error('down');
  });
  const { status, outcome, headers, text } = await send(envelope);
  expect([status, outcome, headers.get('retry-after')]).toEqual([503, null, '5']);
  expect(text).not.toContain('down');
});

it('publishes the public halves of the keys', async () => {
  const set: unknown = await (await fetch(`${core.url}/.well-known/jwks.json`)).json();
  expect(set).toMatchObject({ keys: [{ kid: key.kid, alg: 'EdDSA', use: 'sig' }, { kid: olderKey.kid }] });
  expect(JSON.stringify(set)).not.toContain('"d"');
});
