import type { ReceivedRequest } from '@opsaicortex/conformance';
import { sinkSuite } from '@opsaicortex/conformance';
import { checkSlackBlocks } from '@opsaicortex/conformance/stand-ins';
import { expect } from 'vitest';
import { slackSink } from './slack-sink.js';

const token = 'xoxb-1234-very-secret';

sinkSuite({
  create: ({ baseURL, fetch, timeoutMs }) =>
    slackSink({ token, channel: '#ci', baseURL: `${baseURL}/api/`, fetch, timeoutMs }),
  delivers: {
    by: 'http',
    accepted: { body: { ok: true, channel: 'C0CI000001', ts: '1700000000.000100' } },
    messageId: '1700000000.000100',
    inspect,
    isEdit: ({ path }) => path.endsWith('/chat.update'),
  },
  healthy: { body: { ok: true, user_id: 'U1' } },
  secrets: [token],
});

function inspect({ body }: ReceivedRequest): void {
  const form = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const blocks: unknown = JSON.parse(form.get('blocks') ?? '');
  expect.assert(Array.isArray(blocks));
  expect(checkSlackBlocks(blocks)).toEqual([]);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000);
  expect(form.get('text')?.length).toBeLessThanOrEqual(4000);
  expect(`${form.get('text')}${form.get('blocks')}`).not.toMatch(/<[!@#]/);
  expect(form.get('unfurl_links')).toBe('false');
}
