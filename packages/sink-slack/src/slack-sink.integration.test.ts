import { inspect } from 'node:util';
import {
  hostileNotification,
  sampleInsight,
  sampleNotification,
  testContext,
} from '@opsaicortex/conformance';
import {
  checkSlackBlocks,
  renderSlackMessage,
  type SlackStandIn,
  type SlackStandInOptions,
  startSlackStandIn,
} from '@opsaicortex/conformance/stand-ins';
import { OpsError, type OpsErrorCode, type Sink } from '@opsaicortex/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SlackSinkOptions, slackSink } from './slack-sink.js';

const token = 'xoxb-1234-very-secret';
let standIn: SlackStandIn;

const start = async (options: SlackStandInOptions = {}): Promise<void> => {
  await standIn?.close();
  standIn = await startSlackStandIn({ token, ...options });
};
const createSink = (options: Partial<SlackSinkOptions> = {}): Sink =>
  slackSink({ token, channel: '#ci', baseURL: standIn.url, ...options });
const shown = (): string => renderSlackMessage(standIn.messages[0] ?? { text: 'nothing', blocks: [] });

async function failure(work: PromiseLike<unknown> | unknown): Promise<OpsError> {
  const error: unknown = await Promise.resolve(work).then(
    () => 'it succeeded',
    (reason: unknown) => reason,
  );
  expect.assert(OpsError.isInstance(error), `expected an OpsError, got ${inspect(error)}`);
  return error;
}

beforeEach(() => start());
afterEach(() => standIn.close());

it('posts a message that a person can read from the top', async () => {
  const receipt = await createSink().deliver(
    sampleNotification({ failedJobs: [{ id: '2002', name: 'test' }] }),
    testContext(),
  );
  expect(receipt).toEqual({ messageId: standIn.messages[0]?.ts, destinationId: 'C0CI000001', warnings: [] });
  const message = shown();
  const order = [
    'CI failed on main',
    'Module left-pad is missing',
    'Root cause:',
    'test · line 41',
    "Cannot find module 'left-pad'",
    'What to do',
    'npm install left-pad',
    '90% confident',
    '[ Open run ] https://',
  ];
  expect(order.filter((part) => !message.includes(part))).toEqual([]);
  const places = order.map((part) => message.indexOf(part));
  expect(places).toEqual(places.toSorted((left, right) => left - right));
});

it('asks Slack not to open links, not to make any, and says which notification it is', async () => {
  const notification = sampleNotification();
  await createSink().deliver(notification, testContext());
  const [message] = standIn.messages;
  expect(message?.arguments).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', parse: 'none' });
  expect(message?.metadata).toMatchObject({ event_payload: { notification_id: notification.id } });
  expect(message?.text).toContain(notification.body.split('\n')[0]);
  const texts = JSON.stringify(message?.blocks).match(/"type":"mrkdwn"/g)?.length;
  expect(JSON.stringify(message?.blocks).match(/"verbatim":true/g)).toHaveLength(texts ?? 0);
  expect(standIn.requests).toMatchObject([{ contentType: 'application/x-www-form-urlencoded' }]);
});

it('edits the message in place, with one request', async () => {
  const previous = await createSink().deliver(sampleNotification(), testContext());
  const { incident } = sampleNotification();
  const again = await createSink().deliver(
    sampleNotification({ transition: 'recurring', previous, incident: { ...incident, occurrences: 3 } }),
    testContext(),
  );
  expect(again.messageId).toBe(previous.messageId);
  expect(standIn.requests.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update']);
  expect(standIn.messages).toHaveLength(1);
  expect(shown()).toContain('Seen 3 times');
});

it('says first that it is over, or that the cause is not known', async () => {
  const previous = await createSink().deliver(
    sampleNotification({ insight: sampleInsight({ verdict: 'inconclusive' }) }),
    testContext(),
  );
  expect(shown().split('\n')[2]).toContain('The cause is not known');
  await createSink().deliver(sampleNotification({ transition: 'resolved', previous }), testContext());
  expect(shown()).toMatch(/^✅ Resolved: /);
});

it('tells what it could not see', async () => {
  const gaps = [{ what: 'log', reason: 'gone', message: 'The log of job build is gone (410).' }] as const;
  await createSink().deliver(sampleNotification({ gaps }), testContext());
  expect(shown()).toContain('The log of job build is gone (410).');
});

it('takes whatever a stranger can write: within the limits, with a warning, and nobody is pinged', async () => {
  const sink = createSink();
  const receipt = await sink.deliver(hostileNotification(sink), testContext());
  const [message] = standIn.messages;
  const sent = `${message?.text}${JSON.stringify(message?.blocks)}`;
  expect(sent).not.toMatch(/<[!@#]|<https?:|```[^\n\\"]|[\u202a-\u202e\u200b]|\\u0000|\\u001b|\\ud800/);
  expect(JSON.stringify(message?.blocks).length).toBeLessThanOrEqual(12_000);
  expect(shown()).toContain('CI failed');
  const fields = receipt.warnings.map((warning) => (warning.type === 'truncated' ? warning.field : ''));
  expect(fields).toEqual(expect.arrayContaining(['summary', 'evidence', 'fixes', 'failedJobs']));
  expect(shown()).toContain('… and 16 more quotes');
});

it('keeps a log line with backticks inside its block of code', async () => {
  const evidence = [{ quote: 'a\n```\n<!channel> *b*', jobId: '1', line: 1 }];
  await createSink().deliver(sampleNotification({ insight: sampleInsight({ evidence }) }), testContext());
  const text = JSON.stringify(standIn.messages[0]?.blocks[2]);
  expect(text.match(/```/g)).toHaveLength(2);
  expect(text).toContain('&lt;!channel&gt;');
});

it.each(['&', '"', '\\', '`', '<', 'ä', '😀'])('fits 40,000 of %s into every part', async (character) => {
  const long = character.repeat(40_000);
  const fixes = Array.from({ length: 9 }, () => ({ title: long, detail: long, command: long, patch: long }));
  const evidence = Array.from({ length: 200 }, (_, line) => ({ quote: long, jobId: long, line }));
  const insight = sampleInsight({
    title: `Verdict ${long}`,
    summary: long,
    rootCause: `r${long}`,
    fixes,
    evidence,
  });
  const receipt = await createSink().deliver(sampleNotification({ insight, body: long }), testContext());
  expect(standIn.messages).toHaveLength(1);
  expect(shown()).toContain('Verdict');
  expect(receipt.warnings.length).toBeGreaterThan(5);
  const whole = `${standIn.messages[0]?.text}${JSON.stringify(standIn.messages[0]?.blocks)}`;
  expect(whole).not.toMatch(/&(?!amp;|lt;|gt;)/);
  expect(checkSlackBlocks(standIn.messages[0]?.blocks ?? [])).toEqual([]);
});

const refusals: readonly (readonly [
  error: string,
  code: OpsErrorCode,
  isRetryable: boolean,
  says: string,
])[] = [
  ['invalid_auth', 'authentication', false, 'xoxb-'],
  ['not_authed', 'authentication', false, 'xoxb-'],
  ['account_inactive', 'authentication', false, 'install it again'],
  ['token_revoked', 'authentication', false, 'install it again'],
  ['missing_scope', 'authentication', false, 'chat:write'],
  ['channel_not_found', 'rejected', false, '#ci'],
  ['not_in_channel', 'rejected', false, '/invite'],
  ['is_archived', 'rejected', false, '#ci is archived'],
  ['invalid_blocks', 'rejected', false, 'invalid_blocks'],
  ['internal_error', 'unavailable', true, 'internal_error'],
  ['constructor', 'rejected', false, 'constructor'],
];

it.each(refusals)('maps %s to %s', async (error, code, isRetryable, says) => {
  standIn.failNext({ error });
  const thrown = await failure(createSink().deliver(sampleNotification(), testContext()));
  expect(thrown).toMatchObject({ code, isRetryable, adapter: 'slack' });
  expect(thrown.message).toContain(says);
  expect(inspect(thrown, { depth: 8 })).not.toMatch(/very-secret|127\.0\.0\.1:\d+\/api/);
  expect(standIn.requests).toHaveLength(1);
});

it('says what to do about a channel that it is not in, and posts once it may', async () => {
  const channels = [{ id: 'C0OPEN0001', name: 'ci', isMember: false }];
  await start({ channels });
  expect((await failure(createSink().deliver(sampleNotification(), testContext()))).message).toContain(
    'in #ci',
  );
  await start({ channels, scopes: ['chat:write', 'chat:write.public'] });
  await createSink().deliver(sampleNotification(), testContext());
  expect(standIn.messages).toHaveLength(1);
});

it('reports a message that was deleted, and posts none in its place', async () => {
  const previous = { messageId: '1.000001', destinationId: 'C0CI000001', warnings: [] };
  const thrown = await failure(createSink().deliver(sampleNotification({ previous }), testContext()));
  expect(thrown).toMatchObject({ code: 'rejected', message: expect.stringContaining('message_not_found') });
  expect(standIn.messages).toEqual([]);
});

it("waits for nobody on one channel's rate limit", async () => {
  standIn.failNext({ error: 'ratelimited', retryAfterSeconds: 30, channel: '#slow' });
  const slow = failure(createSink({ channel: '#slow' }).deliver(sampleNotification(), testContext()));
  await createSink().deliver(sampleNotification(), testContext());
  expect(await slow).toMatchObject({ code: 'rate_limited', retryAfterMs: 30_000, isRetryable: true });
});

it('says what a template gets wrong, by name, line and field, when it is made', () => {
  const make = () => createSink({ template: { summary: 'ok\n{{{insight.title}}}' } });
  expect(make).toThrow(/\[slack\.summary\].*line 2.*insight\.title/);
});

it('prints a template of the user, escaped like its own', async () => {
  const insight = sampleInsight({ title: '<!here> & more' });
  const sink = createSink({ template: { summary: 'Team, *{{title}}* <https://wiki.example|wiki>' } });
  await sink.deliver(sampleNotification({ insight }), testContext());
  const { text } = standIn.messages[0]?.blocks[1] ?? {};
  expect(text).toMatchObject({ text: 'Team, *&lt;!here&gt; &amp; more* <https://wiki.example|wiki>' });
});

it('is healthy with a token that may write, and not without', async () => {
  await createSink().checkHealth?.(testContext());
  await start({ scopes: ['channels:read'] });
  expect(await failure(createSink().checkHealth?.(testContext()))).toMatchObject({ code: 'authentication' });
  expect(await failure(createSink({ token: 'xoxb-other' }).checkHealth?.(testContext()))).toMatchObject({
    code: 'authentication',
  });
});

it('names every bad option at once and no value', () => {
  const make = () => slackSink({ token: 'has space', channel: '#a b', baseURL: 'ftp://x', timeoutMs: 0 });
  for (const name of ['token', 'channel', 'baseURL', 'timeoutMs']) expect(make).toThrow(name);
  expect(make).not.toThrow('has space');
});
