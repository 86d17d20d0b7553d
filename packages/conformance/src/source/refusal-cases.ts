import type { Delivery } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { hostileHeaderValues } from './hostile-header-values.js';
import type { SourceSubject } from './source-subject.js';

const flips = 96;

/** What a source must keep out, by a verdict and not by an exception. */
export function refusalCases(subject: SourceSubject): readonly Case[] {
  return [...forgeryCases(subject), ...signatureCases(subject), hostileHeadersCase(subject)];
}

function forgeryCases(subject: SourceSubject): readonly Case[] {
  const [recording] = subject.options.recordings;
  return [
    {
      id: 'SRC-6',
      title: 'refuses one flipped bit, anywhere in the body',
      async run() {
        await refusesFlips(subject, subject.sign(recording));
        await refusesFlips(subject, subject.sign({ ...recording, body: Buffer.alloc(1_000_000, 'x') }));
      },
    },
    {
      id: 'SRC-8',
      title: 'refuses the signature of another secret as bad_signature',
      async run() {
        const forged = subject.sign(recording, { secret: 'conformance-secret-of-somebody-else-000000' });
        expect(await subject.verify(forged)).toMatchObject({ ok: false, reason: 'bad_signature' });
      },
    },
  ];
}

function signatureCases(subject: SourceSubject): readonly Case[] {
  const [recording] = subject.options.recordings;
  const name = subject.options.signatureHeader.toLowerCase();
  const { headers, body } = subject.sign(recording);
  const { [name]: signature, ...unsigned } = headers;
  if (signature === undefined) throw new Error(`sign() sets no header ${name}, which signatureHeader names.`);
  return [
    {
      id: 'SRC-7',
      title: 'refuses a delivery without a signature as missing_signature',
      async run() {
        expect(await subject.verify({ headers: unsigned, body })).toMatchObject({
          ok: false,
          reason: 'missing_signature',
        });
      },
    },
    {
      id: 'SRC-9',
      title: 'refuses an empty, a shortened and a lengthened signature',
      async run() {
        const prefix = /^[^=,]*=/.exec(signature)?.[0] ?? '';
        const half = signature.slice(0, signature.length / 2);
        for (const wrong of ['', ' ', prefix, signature.slice(0, -1), half, `${signature}00`]) {
          const delivery = { headers: { ...unsigned, [name]: wrong }, body };
          expect(await subject.verify(delivery), `signature ${wrong}`).toMatchObject({ ok: false });
        }
      },
    },
  ];
}

function hostileHeadersCase(subject: SourceSubject): Case {
  const [recording] = subject.options.recordings;
  return {
    id: 'SRC-10',
    title: 'answers hostile headers with a verdict, and never throws',
    async run() {
      const { headers, body } = subject.sign(recording);
      for (const name of Object.keys(headers)) {
        for (const value of hostileHeaderValues) {
          const verdict = await subject.verify({ headers: { ...headers, [name]: value }, body });
          expect(verdict.ok, `a verdict on a hostile ${name}`).toBeTypeOf('boolean');
        }
      }
      expect(await subject.verify({ headers: {}, body: new Uint8Array() })).toMatchObject({ ok: false });
    },
  };
}

/** Flips one bit at a time at places spread evenly from the first byte to the last. */
async function refusesFlips(subject: SourceSubject, delivery: Delivery): Promise<void> {
  expect(await subject.verify(delivery)).toMatchObject({ ok: true });
  const last = delivery.body.length - 1;
  for (let flip = 0; flip <= flips; flip += 1) {
    const index = Math.round((last * flip) / flips);
    const body = Uint8Array.from(delivery.body);
    body.set([(body[index] ?? 0) ^ (1 << (flip % 8))], index);
    const verdict = await subject.verify({ ...delivery, body });
    expect(verdict, `bit ${flip % 8} of byte ${index}`).toMatchObject({ ok: false });
  }
}
