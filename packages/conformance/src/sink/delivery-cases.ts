import { receiptSchema, type Sink } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import { sampleNotification } from '../samples/sample-notification.js';
import type { SinkSuiteOptions } from './sink-suite-options.js';
import { tryDelivery } from './try-delivery.js';

/** What a sink does with an ordinary notification. */
export function deliveryCases(options: SinkSuiteOptions, sink: Sink): readonly Case[] {
  return [...messageCases(options), declarationCase(options, sink)];
}

function messageCases(options: SinkSuiteOptions): readonly Case[] {
  const { delivers } = options;
  return [
    {
      id: 'SNK-1',
      title: 'returns a receipt with the id of the message, fit for storage',
      async run() {
        const { receipt } = await tryDelivery(options, sampleNotification());
        expect(receiptSchema.safeParse(receipt).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(receipt)), 'the receipt after storage').toEqual(receipt);
        if (delivers.by === 'http') expect(receipt.messageId).toContain(delivers.messageId);
      },
    },
    {
      id: 'SNK-2',
      title: 'sends one request for one message, and says how it delivers',
      async run() {
        const { requests } = await tryDelivery(options, sampleNotification());
        expect(requests.length, 'requests').toBe(delivers.by === 'http' ? 1 : 0);
      },
    },
    {
      id: 'SNK-3',
      title: 'tells what failed and why',
      async run() {
        const notification = sampleNotification();
        const { text } = await tryDelivery(options, notification);
        expect(text).toContain(notification.insight.title);
        expect(text).toContain(notification.run.repository);
      },
    },
    {
      id: 'SNK-24',
      title: 'leaves the notification as it was',
      async run() {
        const notification = deepFreeze(sampleNotification());
        const { receipt } = await tryDelivery(options, notification);
        await tryDelivery(options, deepFreeze(sampleNotification({ previous: receipt })));
        expect(notification).toEqual(sampleNotification());
      },
    },
  ];
}

function declarationCase({ secrets }: SinkSuiteOptions, sink: Sink): Case {
  return {
    id: 'SNK-25',
    title: 'declares a destination without a secret, and a body length above zero',
    async run() {
      expect(sink.destination).toMatch(/\S/);
      for (const secret of secrets)
        expect(sink.destination.includes(secret), 'secret in destination').toBe(false);
      expect(Number.isInteger(sink.capabilities.maxBodyLength)).toBe(true);
      expect(sink.capabilities.maxBodyLength).toBeGreaterThanOrEqual(140);
      expect(['slack-blocks', 'adaptive-card', 'markdown', 'text']).toContain(sink.capabilities.markup);
    },
  };
}
