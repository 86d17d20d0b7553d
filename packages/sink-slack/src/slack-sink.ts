import { type CallContext, OpsError, type Receipt, type Sink } from '@opsaicortex/core';
import { type FetchFunction, parseOptions } from '@opsaicortex/core/adapter';
import type { WebAPICallResult, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { createClient } from './create-client.js';
import { createMessage, maxTextLength } from './create-message.js';
import { toOpsError } from './slack-error.js';
import { defaultSlackTemplates, type SlackTemplateOptions, type SlackTemplates } from './slack-templates.js';

/** Where messages go, and how they look. */
export interface SlackSinkOptions {
  /** Bot token (`xoxb-…`) with the scope `chat:write`. */
  readonly token: string;
  /** `#name`, or the id of the channel. The bot must be in it, or have the scope `chat:write.public`. */
  readonly channel: string;
  /**
   * Ends in `/api/`. Its host may be private.
   * @default 'https://slack.com/api/'
   */
  readonly baseURL?: string | undefined;
  /**
   * Handlebars sources for the parts that should look different.
   * @default `defaultSlackTemplates`
   */
  readonly template?: SlackTemplateOptions | undefined;
  /** Replaces the guarded `fetch`, for proxies and tests. */
  readonly fetch?: FetchFunction | undefined;
  /**
   * For one call, reading the answer included.
   * @default 15_000
   */
  readonly timeoutMs?: number | undefined;
}

const source = z
  .string()
  .max(64 * 1024)
  .optional();

const optionsSchema = z.strictObject({
  token: z.string().regex(/^[\x21-\x7e]+$/, 'must be a token: printable, without spaces'),
  channel: z.string().regex(/^#?[\p{L}\p{N}_.-]{1,80}$/u, 'must be #name or a channel id'),
  baseURL: z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
  template: z
    .strictObject({
      header: source,
      summary: source,
      evidence: source,
      fixes: source,
      details: source,
      context: source,
    })
    .default({}),
  fetch: z.custom<FetchFunction>((value) => typeof value === 'function', 'must be a function').optional(),
  timeoutMs: z.number().int().min(1).max(600_000).default(15_000),
}) satisfies z.ZodType<unknown, SlackSinkOptions>;

/** Only what is read. */
const messageSchema = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

/** Posts one message a notification into one channel, and edits it when there is more to say. */
export function slackSink(options: SlackSinkOptions): Sink {
  const { token, channel, baseURL, template, fetch, timeoutMs } = parseOptions(
    'slack',
    optionsSchema,
    options,
  );
  const toMessage = createMessage({ ...defaultSlackTemplates, ...withoutUndefined(template) });

  const call = async (
    { signal }: CallContext,
    use: (client: WebClient) => Promise<WebAPICallResult>,
  ): Promise<WebAPICallResult> => {
    signal.throwIfAborted();
    try {
      return await use(createClient({ token, baseURL, timeoutMs, signal, fetch }));
    } catch (error) {
      signal.throwIfAborted();
      throw toOpsError(error, channel);
    }
  };

  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: 'slack',
    destination: channel,
    capabilities: { markup: 'slack-blocks', maxBodyLength: maxTextLength, threads: false, edits: true },

    async deliver(notification, context) {
      const { previous } = notification;
      const { content, warnings } = toMessage(notification);
      const answer = await call(context, ({ chat }) =>
        previous === undefined
          ? chat.postMessage({ channel, mrkdwn: false, ...content }) // `mrkdwn` is about `text`, which is plain
          : chat.update({ channel: previous.destinationId ?? channel, ts: previous.messageId, ...content }),
      );
      return toReceipt(answer, warnings);
    },

    async checkHealth(context) {
      const { response_metadata: metadata } = await call(context, ({ auth }) => auth.test());
      const scopes = metadata?.scopes;
      if (scopes === undefined || scopes.includes('chat:write')) return;
      throw new OpsError('authentication', 'The token lacks the scope chat:write.', { adapter: 'slack' });
    },
  };
}

function toReceipt(answer: WebAPICallResult, warnings: Receipt['warnings']): Receipt {
  const message = messageSchema.safeParse(answer);
  if (!message.success) {
    throw new OpsError('invalid_output', 'The answer names no message.', { adapter: 'slack' });
  }
  return { messageId: message.data.ts, destinationId: message.data.channel, warnings };
}

function withoutUndefined(template: SlackTemplateOptions): Partial<SlackTemplates> {
  return Object.fromEntries(Object.entries(template).filter(([, value]) => value !== undefined));
}
