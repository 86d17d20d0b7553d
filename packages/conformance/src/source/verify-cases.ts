import type { Delivery } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { type SourceSubject, webhookSecrets } from './source-subject.js';

/** Bytes that a string would not survive: a BOM, a NUL, invalid UTF-8, a lone surrogate's encoding. */
const notText = Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x00, 0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x7d);

const fiveMegabytes = Buffer.alloc(5_000_000, '{"not": json \u0000 ');

/** What a source must let in. */
export function verifyCases(subject: SourceSubject): readonly Case[] {
  const { recordings, uninteresting } = subject.options;
  const [recording] = recordings;
  const accepts = async (name: string, delivery: Delivery) =>
    expect(await subject.verify(delivery), name).toMatchObject({ ok: true });

  return [
    {
      id: 'SRC-1',
      title: 'accepts an authentic delivery and names it, the same each time',
      async run() {
        for (const each of [...recordings, ...uninteresting]) {
          const delivery = subject.sign(each);
          await accepts(each.name, delivery);
          const verdict = await subject.verify(delivery);
          expect(verdict).toEqual(await subject.verify(delivery));
          expect(verdict).toMatchObject({ deliveryId: expect.stringMatching(/^[!-~]{1,128}$/) });
        }
      },
    },
    {
      id: 'SRC-2',
      title: 'accepts bodies that are not text',
      run: () => accepts('bytes', subject.sign({ ...recording, body: notText })),
    },
    {
      id: 'SRC-3',
      title: 'verifies without parsing: 5 MB of signed garbage are authentic',
      run: () => accepts('garbage', subject.sign({ ...recording, body: fiveMegabytes })),
    },
    {
      id: 'SRC-4',
      title: 'accepts each of several secrets, so that they can rotate',
      async run() {
        for (const secret of webhookSecrets) await accepts(secret, subject.sign(recording, { secret }));
      },
    },
    {
      id: 'SRC-5',
      title: 'finds headers by their lower-case names, also in an object without a prototype',
      async run() {
        const { headers, body } = subject.sign(recording);
        const bare: Delivery = { headers: Object.assign(Object.create(null), headers), body };
        await accepts('bare headers', bare);
        expect(subject.create().parse(bare)).toEqual(subject.create().parse({ headers, body }));
      },
    },
  ];
}
