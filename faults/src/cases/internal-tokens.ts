import { createHmac } from 'node:crypto';
import type { FaultCase } from '../fault-case.js';
import {
  makeInternalKey,
  type TestKey,
  toClaims,
  toHeader,
  toKeySet,
  toToken,
} from '../harness/internal-keys.js';
import type { Outgoing } from '../harness/sender.js';
import type { World } from '../harness/world.js';

/** Whatever a forger may write on a token, the core keeps nothing of it; both keys are good while rotating. */
export const internalTokens: FaultCase = {
  name: 'internal-tokens',
  title:
    'Tokens with alg none, a wrong key, another audience, expired, of the future, replayed, of another body',
  isQuick: true,
  async run(world) {
    const [current, old, stranger] = ['current', 'old', 'stranger'].map(makeInternalKey);
    if (!current || !old || !stranger) return;
    const core = await world.start({ environment: { OPSAICORTEX_INTERNAL_KEYS: toKeySet(current, old) } });
    const hand = (outgoing: Outgoing, token: string | undefined, body = toEnvelope(outgoing)) =>
      handOver(outgoing, core.url, token, body);
    for (const [what, toBad] of listBadTokens(current, stranger)) {
      const outgoing = makeForged(world);
      const status = await hand(outgoing, toBad(toEnvelope(outgoing)));
      world.expect(`${what}: 401, not ${status}`, status === 401);
    }
    const good = world.makeFailure();
    const token = toToken(toHeader(current), toClaims(toEnvelope(good)), current);
    world.expect('a good one is taken', (await hand(good, token)) === 202);
    world.expect('and not again', (await hand(good, token)) === 401);
    const swapped = makeForged(world);
    world.expect('nor with another body', (await hand(swapped, token)) === 401);
    const rotating = world.makeFailure();
    const oldToken = toToken(toHeader(old), toClaims(toEnvelope(rotating)), old);
    world.expect('the old key is good while both are listed', (await hand(rotating, oldToken)) === 202);
    const jwks = await world.api(core, '/.well-known/jwks.json');
    world.expect('what is published signs nothing', jwks.status === 200 && !jwks.body.includes('"d"'));
    world.faultEnds();
    await world.settle();
  },
};

function listBadTokens(
  key: TestKey,
  stranger: TestKey,
): readonly (readonly [string, (body: Uint8Array) => string | undefined])[] {
  const now = Math.floor(Date.now() / 1_000);
  const header = toHeader(key);
  const changed = (change: object) => (body: Uint8Array) =>
    toToken(header, { ...toClaims(body), ...change }, key);
  const headed = (change: object) => (body: Uint8Array) =>
    toToken({ ...header, ...change }, toClaims(body), key);
  const publicPem = String(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const withHmac = (text: string) => createHmac('sha256', publicPem).update(text).digest('base64url');
  return [
    ['none at all', () => undefined],
    ['no token', () => 'not-a-token'],
    ['alg none', (body) => toToken({ ...header, alg: 'none' }, toClaims(body), key, () => '')],
    [
      'HS256 with the public key',
      (body) => toToken({ ...header, alg: 'HS256' }, toClaims(body), key, withHmac),
    ],
    ['a key of somebody else', (body) => toToken(header, toClaims(body), stranger)],
    ['an unknown kid', (body) => toToken(toHeader(stranger), toClaims(body), stranger)],
    ['no kid', headed({ kid: undefined })],
    ['another typ', headed({ typ: 'JWT' })],
    ['an unknown crit', headed({ crit: ['x'], x: 1 })],
    ['a signature cut', (body) => toToken(header, toClaims(body), key).slice(0, -4)],
    ['another audience', changed({ aud: 'somebody-else' })],
    ['another issuer', changed({ iss: 'somebody-else' })],
    ['expired', changed({ iat: now - 120, nbf: now - 120, exp: now - 60 })],
    ['of the future', changed({ iat: now + 600, nbf: now + 600, exp: now + 660 })],
    ['good for a day', changed({ exp: now + 86_400 })],
    ['without an end', changed({ exp: undefined })],
    ['without an id', changed({ jti: undefined })],
    ['without a body', changed({ body_sha256: undefined })],
    ['of another body', changed({ body_sha256: 'A'.repeat(43) })],
    ['too long', changed({ filler: 'a'.repeat(4_000) })],
  ];
}

function makeForged(world: World): Outgoing {
  return Object.assign(world.makeFailure(), { expectation: 'refused' });
}

function toEnvelope({ id, headers, body }: Outgoing): Buffer {
  const { 'x-hub-signature-256': _, ...kept } = headers;
  return Buffer.concat([
    Buffer.from(`${JSON.stringify({ version: 1, id, source: 'github', headers: kept })}\n`),
    body,
  ]);
}

async function handOver(
  outgoing: Outgoing,
  url: string,
  token: string | undefined,
  body: Uint8Array,
): Promise<number> {
  const headers = {
    'content-type': 'application/octet-stream',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const startedAt = performance.now();
  const answer = await fetch(`${url}/internal/deliveries`, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - startedAt;
  outgoing.answers.push({
    status: answer.status,
    isDuplicate: text.includes('"duplicate":true'),
    milliseconds,
    body: text,
  });
  return answer.status;
}
