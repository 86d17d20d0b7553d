import { OpsError, type OpsErrorCode, type Sink } from '@opsaicortex/core';
import { parseOptions } from '@opsaicortex/core/adapter';
import { escapePlain, toMessageView } from '@opsaicortex/core/template';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().default(587),
  /** TLS from the first byte, as on port 465. Else STARTTLS, when the server offers it. */
  secure: z.boolean().default(false),
  auth: z.strictObject({ user: z.string(), pass: z.string() }).optional(),
  from: z.email(),
  to: z.email(),
  timeoutMs: z.number().int().positive().default(15_000),
});

/** nodemailer's codes; what is not here is `unavailable`, and worth another try. */
const codes: ReadonlyMap<unknown, OpsErrorCode> = new Map<unknown, OpsErrorCode>([
  ['EAUTH', 'authentication'],
  ['ENOAUTH', 'authentication'],
  ['ECONFIG', 'configuration'],
  ['ETIMEDOUT', 'timeout'],
  ['EENVELOPE', 'rejected'],
  ['EMESSAGE', 'rejected'],
]);

/** Sends each notification as one e-mail. Later mails about the same incident land in its thread. */
export function emailSink(options: z.input<typeof optionsSchema>): Sink {
  const { from, to, timeoutMs, ...server } = parseOptions('email', optionsSchema, options);
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const transport = createTransport({ ...server, ...timeouts });
  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: 'email',
    destination: to,
    capabilities: { markup: 'text', maxBodyLength: 50_000, threads: true, edits: false },

    async deliver(notification, { signal }) {
      signal.throwIfAborted();
      const subject = escapePlain(toMessageView(notification).view.headline);
      const thread = notification.previous && { inReplyTo: notification.previous.messageId };
      try {
        const text = escapePlain(notification.body);
        const { messageId } = await transport.sendMail({ from, to, subject, text, signal, ...thread });
        return { messageId, warnings: [] };
      } catch (cause) {
        signal.throwIfAborted();
        const code = codes.get(cause instanceof Error && 'code' in cause ? cause.code : '') ?? 'unavailable';
        throw new OpsError(code, 'The mail server did not take the message.', { adapter: 'email', cause });
      }
    },

    close: () => transport.close(),
  };
}
