import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sign } from './testing/sign.js';
import { verifyDelivery } from './verify-delivery.js';

const secrets = ['a newer secret', 'secret'];

describe('verifyDelivery', () => {
  it("accepts the vector of GitHub's documentation", () => {
    const delivery = {
      body: new TextEncoder().encode('Hello, World!'),
      headers: {
        'x-github-event': 'push',
        'x-github-delivery': 'd-1',
        'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
      },
    };
    expect(verifyDelivery(delivery, ["It's a Secret to Everybody"])).toEqual({ ok: true, deliveryId: 'd-1' });
  });

  it('accepts each of several secrets', () => {
    for (const secret of secrets) {
      expect(verifyDelivery(sign({ body: '{}', secret }), secrets)).toEqual({ ok: true, deliveryId: 'd-1' });
    }
  });

  it('refuses one flipped bit, anywhere in the body', () => {
    const delivery = sign({ body: '{"action":"completed"}' });
    for (let index = 0; index < delivery.body.length; index += 1) {
      const body = Uint8Array.from(delivery.body);
      body.set([(body[index] ?? 0) ^ 1], index);
      expect(verifyDelivery({ ...delivery, body }, secrets)).toEqual({ ok: false, reason: 'bad_signature' });
    }
  });

  it('does not count a SHA-1 signature, however right', () => {
    const { body, headers } = sign({ body: '{}' });
    const legacy = `sha1=${createHmac('sha1', 'secret').update(body).digest('hex')}`;
    const { 'x-hub-signature-256': _removed, ...rest } = headers;
    expect(verifyDelivery({ body, headers: { ...rest, 'x-hub-signature': legacy } }, secrets)).toEqual({
      ok: false,
      reason: 'missing_signature',
    });
    expect(verifyDelivery({ body, headers: { ...rest, 'x-hub-signature-256': legacy } }, secrets)).toEqual({
      ok: false,
      reason: 'bad_signature',
    });
  });

  it('takes the digest only under the name of its algorithm', () => {
    const { body, headers } = sign({ body: '{}' });
    const renamed = String(headers['x-hub-signature-256']).replace('sha256=', 'sha512=');
    expect(
      verifyDelivery({ body, headers: { ...headers, 'x-hub-signature-256': renamed } }, secrets),
    ).toEqual({
      ok: false,
      reason: 'bad_signature',
    });
  });

  it.each([
    ['X-GitHub-Event', { 'x-github-event': undefined }],
    ['X-GitHub-Delivery', { 'x-github-delivery': undefined }],
    ['X-GitHub-Delivery', { 'x-github-delivery': 'd'.repeat(129) }],
    ['X-GitHub-Delivery', { 'x-github-delivery': 'd\u0000' }],
  ])('names %s when it is malformed', (detail, headers) => {
    const delivery = sign({ body: '{}' });
    expect(verifyDelivery({ ...delivery, headers: { ...delivery.headers, ...headers } }, secrets)).toEqual({
      ok: false,
      reason: 'malformed_headers',
      detail,
    });
  });

  it('takes a delivery id of 128 characters', () => {
    const deliveryId = 'd'.repeat(128);
    expect(verifyDelivery(sign({ body: '{}', deliveryId }), secrets)).toEqual({ ok: true, deliveryId });
  });

  it('says nothing about headers to a stranger', () => {
    const { body, headers } = sign({ body: '{}', secret: 'wrong' });
    expect(verifyDelivery({ body, headers: { ...headers, 'x-github-event': undefined } }, secrets)).toEqual({
      ok: false,
      reason: 'bad_signature',
    });
  });
});
