import { LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SlackStandIn, type SlackStandInOptions, startSlackStandIn } from './slack-stand-in.js';

const channels = [
  { id: 'C0CI000001', name: 'ci' },
  { id: 'C0OPEN0001', name: 'open', isMember: false },
  { id: 'C0SECRET01', name: 'secret', isMember: false, isPrivate: true },
  { id: 'C0OLD00001', name: 'old', isArchived: true },
];
const channel = 'C0CI000001';
let standIn: SlackStandIn;

const start = async (options: SlackStandInOptions = {}): Promise<void> => {
  await standIn?.close();
  standIn = await startSlackStandIn({ channels, ...options });
};

const client = (token: string | undefined = standIn.token): WebClient =>
  new WebClient(token, {
    slackApiUrl: standIn.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => LogLevel.ERROR,
    },
  });

const errorOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'none',
    (error: unknown) => error,
  );

beforeEach(() => start());
afterEach(() => standIn.close());

it('takes, edits and links a message', async () => {
  const posted = await client().chat.postMessage({
    channel: '#ci',
    text: 'one',
    metadata: { event_type: 'e', event_payload: { id: 'n' } },
  });
  expect(posted).toMatchObject({ ok: true, channel, message: { text: 'one' } });
  const edited = await client().chat.update({ channel, ts: posted.ts ?? '', text: 'two' });
  expect(edited).toMatchObject({ ok: true, ts: posted.ts, text: 'two' });
  expect(standIn.messages).toMatchObject([
    {
      channel,
      ts: posted.ts,
      text: 'two',
      edits: [{ text: 'one', metadata: { event_payload: { id: 'n' } } }],
    },
  ]);
  const { permalink } = await client().chat.getPermalink({ channel, message_ts: posted.ts ?? '' });
  expect(permalink).toContain(posted.ts?.replace('.', ''));
});

it('knows its channels, page by page, and lets the bot in', async () => {
  const first = await client().conversations.list({ limit: 2 });
  const second = await client().conversations.list({
    limit: 2,
    cursor: first.response_metadata?.next_cursor ?? '',
  });
  expect([...(first.channels ?? []), ...(second.channels ?? [])].map(({ name }) => name)).toEqual([
    'ci',
    'open',
    'old',
  ]);
  expect(second.response_metadata?.next_cursor).toBe('');
  await client().conversations.join({ channel: 'C0OPEN0001' });
  expect((await client().conversations.info({ channel: 'C0OPEN0001' })).channel).toMatchObject({
    is_member: true,
  });
  expect(await client().chat.postMessage({ channel: 'C0OPEN0001', text: 'hi' })).toMatchObject({ ok: true });
});

it.each([
  ['a wrong token', 'invalid_auth', () => client('xoxb-wrong').auth.test()],
  ['no token', 'not_authed', () => new WebClient(undefined, { slackApiUrl: standIn.url }).auth.test()],
  [
    'an unknown channel',
    'channel_not_found',
    () => client().chat.postMessage({ channel: '#nowhere', text: 'x' }),
  ],
  [
    'a private channel without the bot',
    'channel_not_found',
    () => client().chat.postMessage({ channel: 'secret', text: 'x' }),
  ],
  [
    'a channel without the bot',
    'not_in_channel',
    () => client().chat.postMessage({ channel: 'open', text: 'x' }),
  ],
  ['an archived channel', 'is_archived', () => client().chat.postMessage({ channel: 'old', text: 'x' })],
  ['no text', 'no_text', () => client().chat.postMessage({ channel, text: '' })],
  ['too long a text', 'msg_too_long', () => client().chat.postMessage({ channel, text: 'x'.repeat(40_001) })],
  [
    'a message that is not there',
    'message_not_found',
    () => client().chat.update({ channel, ts: '1.000001', text: 'x' }),
  ],
  [
    'an edit by the name of the channel',
    'channel_not_found',
    () => client().chat.update({ channel: '#ci', ts: '1.0', text: 'x' }),
  ],
  ['an unknown method', 'unknown_method', () => client().apiCall('chat.explode')],
])('refuses %s with %s', async (_name, error, call) => {
  expect(await errorOf(call())).toMatchObject({ data: { ok: false, error } });
});

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (more: object) => ({
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: 'x' }, ...more }],
});

it.each([
  [
    'a section over 3,000',
    [section('x'.repeat(3001))],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['an empty section', [section('')], 'more than 0 characters'],
  [
    'a header over 150',
    [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
    'less than 151',
  ],
  ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }], 'unsupported type'],
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'no more than 50 items'],
  [
    '11 fields',
    [{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    'no more than 10 items',
  ],
  [
    'a field over 2,000',
    [{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x'.repeat(2001) }] }],
    'less than 2001',
  ],
  [
    '11 elements of context',
    [{ type: 'context', elements: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }],
    'no more than 10 items',
  ],
  [
    '26 buttons',
    [
      {
        type: 'actions',
        elements: Array.from({ length: 26 }, () => ({
          type: 'button',
          text: { type: 'plain_text', text: 'x' },
        })),
      },
    ],
    'no more than 25 items',
  ],
  ['a label over 75', [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })], 'less than 76'],
  ['an address over 3,000', [button({ url: `https://a.example/${'x'.repeat(3000)}` })], 'less than 3001'],
  ['an address that is none', [button({ url: 'javascript:alert(1)' })], 'valid url'],
  ['a block_id over 255', [{ type: 'divider', block_id: 'x'.repeat(256) }], 'less than 256'],
  ['a block of no type', [{ type: 'surprise' }], 'unsupported type'],
])('refuses %s as invalid_blocks and says where', async (_name, blocks, problem) => {
  const call = client().apiCall('chat.postMessage', { channel, text: 'x', blocks });
  const error = await errorOf(call);
  expect(error).toMatchObject({ data: { error: 'invalid_blocks' } });
  expect(error).toHaveProperty(
    'data.response_metadata.messages',
    expect.arrayContaining([expect.stringContaining(problem)]),
  );
  expect(standIn.messages).toEqual([]);
});

it('refuses blocks that are too long together', async () => {
  const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2700)));
  expect(await errorOf(client().apiCall('chat.postMessage', { channel, text: 'x', blocks }))).toMatchObject({
    data: { error: 'msg_blocks_too_long' },
  });
});

it('misses scopes and minds the age of messages', async () => {
  await start({ scopes: ['channels:read'], editWindowMs: -1000 });
  const post = client().chat.postMessage({ channel, text: 'x' });
  expect(await errorOf(post)).toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } });
  await start({ editWindowMs: -1000 });
  const { ts = '' } = await client().chat.postMessage({ channel, text: 'x' });
  expect(await errorOf(client().chat.update({ channel, ts, text: 'y' }))).toMatchObject({
    data: { error: 'edit_window_closed' },
  });
});

it('fails as it was told, as often as it was told, for the channel that was named', async () => {
  const post = (to: string) => errorOf(client().chat.postMessage({ channel: to, text: 'x' }));
  standIn.failNext({
    method: 'chat.postMessage',
    channel,
    error: 'ratelimited',
    retryAfterSeconds: 3,
    times: 2,
  });
  expect(await post('#ci')).toBe('none');
  expect(await post(channel)).toMatchObject({ retryAfter: 3 });
  expect(await post(channel)).toMatchObject({ retryAfter: 3 });
  expect(await post(channel)).toBe('none');
  standIn.failNext({ status: 503 });
  expect(await post(channel)).toMatchObject({ statusCode: 503 });
  standIn.failNext({ connection: 'drop' });
  expect(await post(channel)).toMatchObject({ code: 'slack_webapi_request_error' });
});

it('can take a message and lose its answer', async () => {
  standIn.failNext({ connection: 'lose_answer' });
  expect(await errorOf(client().chat.postMessage({ channel, text: 'x' }))).toMatchObject({
    code: 'slack_webapi_request_error',
  });
  expect(standIn.messages).toMatchObject([{ text: 'x' }]);
});
