import type { Receipt, Sink } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import { bodyMark, hostileNotification, summaryMark } from '../samples/hostile-notification.js';
import type { SinkSuiteOptions } from './sink-suite-options.js';
import { tryDelivery } from './try-delivery.js';

/** What a sink does with text that strangers wrote. */
export function hostileCases(options: SinkSuiteOptions, sink: Sink): readonly Case[] {
  const { delivers } = options;
  const notification = () => deepFreeze(hostileNotification(sink));
  return [
    {
      id: 'SNK-22',
      title: 'delivers a hostile notification within the limits and pings nobody',
      async run() {
        const { receipt, requests, text } = await tryDelivery(options, notification());
        expect(receipt.messageId).toMatch(/./);
        expect(text.length, 'something arrived').toBeGreaterThan(0);
        if (delivers.by === 'http') for (const request of requests) delivers.inspect(request);
      },
    },
    {
      id: 'SNK-23',
      title: 'says in a warning what it cut off',
      async run() {
        const given = notification();
        const { receipt, text } = await tryDelivery(options, given);
        const cut = [
          isCut(given.insight.summary, text, summaryMark) && 'summary',
          isCut(given.body, text, bodyMark) && 'body',
        ].filter((field) => field !== false);
        if (cut.length > 0) expectTruncation(receipt, cut);
        for (const warning of receipt.warnings) {
          if (warning.type === 'truncated') expect(warning.from, warning.field).toBeGreaterThan(warning.to);
        }
      },
    },
  ];
}

/** Some of it arrived, and not all: a sink may leave a text out, but it may not cut it in silence. */
function isCut(given: string, arrived: string, mark: string): boolean {
  const count = (text: string) => text.split(mark).length - 1;
  return count(arrived) > 0 && count(arrived) < count(given);
}

function expectTruncation({ warnings }: Receipt, cut: readonly string[]): void {
  const truncated = warnings.filter(({ type }) => type === 'truncated');
  expect(truncated.length, `truncation warnings, where ${cut.join(' and ')} was cut`).toBeGreaterThan(0);
}
