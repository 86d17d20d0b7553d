import { createSign, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { refuseAppJwt } from './app-jwt.js';

const makeKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const keys = makeKeys();
const others = makeKeys();
const now = new Date('2026-01-01T00:00:00Z');
const seconds = now.getTime() / 1000;
const app = { id: 7, publicKey: keys.publicKey };

const toJwt = (claims: object, { alg = 'RS256', key = keys.privateKey } = {}): string => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${createSign('sha256').update(signed).sign(key, 'base64url')}`;
};
const good = { iss: 7, iat: seconds - 30, exp: seconds + 570 };

it('takes a JWT that the App signed', () => {
  expect(refuseAppJwt(toJwt(good), app, now)).toBeUndefined();
  expect(
    refuseAppJwt(toJwt({ ...good, iss: '7' }), { ...app, publicKey: keys.privateKey }, now),
  ).toBeUndefined();
});

it.each([
  ['of somebody else', toJwt(good, { key: others.privateKey })],
  ['without the right algorithm', toJwt(good, { alg: 'none' })],
  ['of another App', toJwt({ ...good, iss: 8 })],
  ['from the future', toJwt({ ...good, iat: seconds + 10 })],
  ['that has ended', toJwt({ ...good, exp: seconds })],
  ['that lives too long', toJwt({ ...good, exp: seconds + 601 })],
  ['that never ends', toJwt({ iss: 7, iat: seconds })],
  ['that is none', 'nonsense'],
])('refuses a JWT %s', (_name, token) => {
  expect(refuseAppJwt(token, app, now)).toEqual(expect.any(String));
});
