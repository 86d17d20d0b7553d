import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyHmac } from './verify-hmac.js';

const body = Uint8Array.from([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x7b, 0x7d]); // a BOM, NUL, and no UTF-8
const sign = (secret: string, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(body).digest('hex');

it('accepts the signature of any of the secrets, over bytes that are no text', () => {
  const secrets = ['new', 'old'];
  expect(verifyHmac(body, { signature: sign('new'), secrets })).toBe(true);
  expect(verifyHmac(body, { signature: sign('old'), secrets })).toBe(true);
  expect(verifyHmac(body, { signature: sign('old').toUpperCase(), secrets })).toBe(true);
  expect(verifyHmac(body, { signature: sign('old', 'sha1'), secrets, algorithm: 'sha1' })).toBe(true);
});

it.each([
  ['of another secret', sign('other')],
  ['of another algorithm', sign('secret', 'sha1')],
  ['that is empty', ''],
  ['that is cut', sign('secret').slice(0, -2)],
  ['that goes on', `${sign('secret')}00`],
  ['with something else behind it', `${sign('secret')}zz`],
  ['that is not hexadecimal', 'g'.repeat(64)],
])('refuses a signature %s', (_, signature) => {
  expect(verifyHmac(body, { signature, secrets: ['secret'] })).toBe(false);
});

it('lets nobody in without a secret', () => {
  expect(verifyHmac(body, { signature: sign(''), secrets: [''] })).toBe(false);
  expect(verifyHmac(body, { signature: sign('secret'), secrets: [] })).toBe(false);
});
