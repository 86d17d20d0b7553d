import { inspect } from 'node:util';
import { sampleNotification, sinkSuite, testContext } from '@opsaicortex/conformance';
import { afterAll, expect, it } from 'vitest';
import { emailSink } from './email-sink.js';
import { startMailServer } from './start-mail-server.js';

const auth = { user: 'ops', pass: 'mail-secret-42' };
const { port, mails, close } = await startMailServer(auth.user, auth.pass);
const options = { host: '127.0.0.1', port, auth, from: 'ops@example.com', to: 'team@example.com' };
const create = (more: Partial<Parameters<typeof emailSink>[0]> = {}) => emailSink({ ...options, ...more });
const thrown = (work: PromiseLike<unknown>) => Promise.resolve(work).catch((error: unknown) => error);

/** What a reader of the mails sees: nodemailer sends long lines and other letters as quoted-printable. */
const readable = (mail: string) =>
  Buffer.from(
    mail
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

afterAll(close);

sinkSuite({
  create: ({ timeoutMs }) => create({ timeoutMs }),
  delivers: { by: 'other', arrived: () => mails.map(readable).join('\n') },
  secrets: [auth.pass],
});

it('sends a mail that says the verdict in the subject, and the rest below', async () => {
  const before = mails.length;
  const { messageId } = await create().deliver(sampleNotification(), testContext());
  const mail = mails[before] ?? '';
  expect(mail).toMatch(/^Subject: =\?UTF-8\?Q\?CI_failed_on_main_/m);
  expect(mail).toContain(`Message-ID: ${messageId}`);
  expect(mail).toContain('To: team@example.com');
});

it('answers in the thread of the mail before', async () => {
  const previous = await create().deliver(sampleNotification(), testContext());
  await create().deliver(sampleNotification({ transition: 'resolved', previous }), testContext());
  expect(mails.at(-1)).toContain(`In-Reply-To: ${previous.messageId}`);
});

it('lets no title smuggle a header in', async () => {
  const { run } = sampleNotification();
  const pipeline = 'CI\r\nBcc: everybody@example.com';
  await create().deliver(sampleNotification({ run: { ...run, pipeline } }), testContext());
  expect(mails.at(-1)).not.toMatch(/^Bcc:/m);
});

it.each([
  ['a wrong password', { auth: { user: 'ops', pass: 'wrong-secret-43' } }, 'authentication'],
  ['a mailbox that does not exist', { to: 'nobody@example.com' }, 'rejected'],
  ['a server that is not there', { port: 9 }, 'unavailable'],
])('maps %s to an OpsError without a secret', async (_name, more, code) => {
  const error = await thrown(create(more).deliver(sampleNotification(), testContext()));
  expect(error).toMatchObject({ code, adapter: 'email' });
  expect(inspect(error, { depth: 8 })).not.toMatch(/secret-4[23]/);
});
