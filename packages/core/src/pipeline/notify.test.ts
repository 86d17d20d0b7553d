import { expect, it } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import { sampleInsight, sampleRun, sampleSink } from '../testing/samples.js';
import { createCallContext } from './call-context.js';
import { notify } from './notify.js';
import type { NotificationDraft } from './pipeline.js';

const seenAt = '2026-01-01T00:00:00Z';
const draft: NotificationDraft = {
  id: 'n-1',
  transition: 'started_failing',
  run: sampleRun,
  failedJobs: [{ id: '7', name: 'test' }],
  insight: sampleInsight,
  incident: { id: 'i-1', occurrences: 1, firstSeenAt: seenAt, lastSeenAt: seenAt },
  gaps: [],
};
const previous = { messageId: '1.2', warnings: [] };
const context = createCallContext({ idempotencyKey: 'k' });
const capabilities = sampleSink().capabilities;

it('keeps the body within what the sink takes, and says the verdict all the same', async () => {
  const sink = sampleSink({ capabilities: { ...capabilities, maxBodyLength: 300 } });
  await notify(sink, { ...draft, insight: { ...sampleInsight, summary: 'x'.repeat(4000) } }, context);
  const body = sink.told[0]?.body ?? '';
  expect(body.length).toBeLessThanOrEqual(300);
  expect(body).toContain(sampleInsight.title);
});

it('posts anew, once, when the earlier message can no longer be edited', async () => {
  const told: unknown[] = [];
  const sink = sampleSink({
    deliver: async ({ previous: earlier }) => {
      told.push(earlier);
      if (earlier) throw new OpsError('rejected', 'message_not_found', { adapter: 'sample' });
      return { messageId: 'new', warnings: [] };
    },
  });
  expect(await notify(sink, { ...draft, previous }, context)).toMatchObject({ messageId: 'new' });
  expect(told).toEqual([previous, undefined]);
});

it('does not post anew when the vendor is only away', async () => {
  const away = new OpsError('unavailable', 'HTTP 503.', { adapter: 'sample' });
  let calls = 0;
  const deliver = async (): Promise<never> => {
    calls += 1;
    throw away;
  };
  await expect(notify(sampleSink({ deliver }), { ...draft, previous }, context)).rejects.toBe(away);
  expect(calls).toBe(1);
});

it('says a recurrence only by an edit', async () => {
  const sink = sampleSink({ capabilities: { ...capabilities, edits: false } });
  expect(await notify(sink, { ...draft, transition: 'recurring', previous }, context)).toBe(previous);
  expect(sink.told).toEqual([]);
});

it('refuses a receipt without a message id', async () => {
  const sink = sampleSink({ deliver: async () => ({ messageId: '', warnings: [] }) });
  await expect(notify(sink, draft, context)).rejects.toMatchObject({
    code: 'invalid_output',
    isRetryable: false,
  });
});
