import { type Notification, OpsError, type Sink, type Warning } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Wiring } from '../kit/wiring.js';
import type { SinkSuiteOptions } from '../sink/sink-suite-options.js';
import { apiKey, ask } from './ask.js';
import { memberOf } from './member-of.js';

const adapter = 'reference';

/** Characters that the imagined vendor takes. */
export const longestMessage = 2000;

/** The plainest rich sink that keeps every rule: it renders its own text from the insight. */
export function referenceSink(wiring: Wiring) {
  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: adapter,
    destination: '#ci',
    capabilities: { markup: 'markdown', maxBodyLength: 4000, threads: false, edits: true },
    async checkHealth({ signal }) {
      await ask(wiring, { adapter, path: '/me', signal });
    },
    async deliver(notification, { signal }) {
      const { text, warnings } = render(notification);
      const { previous } = notification;
      const answer = await ask(wiring, {
        adapter,
        signal,
        method: previous ? 'PATCH' : 'POST',
        path: previous ? `/messages/${previous.messageId}` : '/messages',
        body: { text, mentions: [] },
      });
      return { messageId: toMessageId(await answer.json()), warnings };
    },
  } as const satisfies Sink;
}

function toMessageId(answer: unknown): string {
  const id = memberOf(answer, 'id');
  if (typeof id === 'string') return id;
  throw new OpsError('invalid_output', 'The answer has no message id.', { adapter });
}

function render({ insight, run }: Notification): { text: string; warnings: readonly Warning[] } {
  const whole = `${insight.title}\n${run.repository}\n${insight.summary}`;
  if (whole.length <= longestMessage) return { text: whole, warnings: [] };
  const text = `${whole.slice(0, longestMessage - 1)}…`;
  return { text, warnings: [{ type: 'truncated', field: 'text', from: whole.length, to: text.length }] };
}

/** What the sink suite needs to know about the imagined vendor. */
export const referenceSinkOptions: SinkSuiteOptions = {
  create: referenceSink,
  delivers: {
    by: 'http',
    accepted: { body: { id: 'message-77' } },
    messageId: 'message-77',
    isEdit: ({ method }) => method === 'PATCH',
    inspect({ text }) {
      const message: unknown = JSON.parse(text);
      expect(message).toMatchObject({ mentions: [] });
      expect(String(memberOf(message, 'text')).length).toBeLessThanOrEqual(longestMessage);
    },
  },
  healthy: {},
  secrets: [apiKey],
};
