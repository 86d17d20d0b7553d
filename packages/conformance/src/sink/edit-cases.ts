import type { Receipt, Sink } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { sampleNotification } from '../samples/sample-notification.js';
import type { SinkSuiteOptions } from './sink-suite-options.js';
import { type Delivered, tryDelivery } from './try-delivery.js';

/** What a sink does with a message that is there already. */
export function editCases(options: SinkSuiteOptions, { capabilities }: Sink): readonly Case[] {
  if (!capabilities.edits) {
    return [
      {
        id: 'SNK-21',
        title: 'delivers anew when it cannot edit and is given a previous message',
        async run() {
          const { again } = await deliverTwice(options);
          expect(again.receipt.messageId).toMatch(/./);
          expect(again.text).toContain(sampleNotification().insight.title);
        },
      },
    ];
  }
  const { delivers } = options;
  if (delivers.by === 'http' && delivers.isEdit === undefined) {
    throw new Error('A sink that declares capabilities.edits needs the option isEdit.');
  }
  return [
    {
      id: 'SNK-20',
      title: 'edits the previous message in place, from a receipt that was stored',
      async run() {
        const { first, again } = await deliverTwice(options);
        if (delivers.by === 'http') {
          const edits = ({ requests }: Delivered) => requests.map((request) => delivers.isEdit?.(request));
          expect(edits(first), 'the first delivery posts').toEqual([false]);
          expect(edits(again), 'the second delivery edits').toEqual([true]);
        }
        expect(again.receipt.messageId).toBe(first.receipt.messageId);
      },
    },
  ];
}

async function deliverTwice(options: SinkSuiteOptions): Promise<{ first: Delivered; again: Delivered }> {
  const first = await tryDelivery(options, sampleNotification());
  const previous: Receipt = JSON.parse(JSON.stringify(first.receipt)); // as it comes back from storage
  return {
    first,
    again: await tryDelivery(options, sampleNotification({ transition: 'recurring', previous })),
  };
}
