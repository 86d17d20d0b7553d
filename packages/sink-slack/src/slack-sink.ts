import {
  type CallContext,
  type Notification,
  OpsError,
  type Receipt,
  type Sink,
  type Warning,
} from '@opsaicortex/core';
import { type FetchFunction, parseOptions } from '@opsaicortex/core/adapter';
import { shortenMarkup, toMessageView } from '@opsaicortex/core/template';
import type { WebAPICallResult, WebClient } from '@slack/web-api';
import { z } from 'zod';
import { createClient } from './create-client.js';
import { escapeSlack } from './escape-slack.js';
import { toOpsError } from './slack-error.js';
import { defaultSlackTemplates, type SlackTemplateOptions, type SlackTemplates } from './slack-templates.js';
import { createBlocks } from './to-blocks.js';

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

const maxFallbackLength = 3000;

/** Posts one message a notification into one channel, and edits it when there is more to say. */
export function slackSink(options: SlackSinkOptions): Sink {
  const { token, channel, baseURL, template, fetch, timeoutMs } = parseOptions(
    'slack',
    optionsSchema,
    options,
  );
  const toBlocks = createBlocks({ ...defaultSlackTemplates, ...withoutUndefined(template) });

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
    capabilities: { markup: 'slack-blocks', maxBodyLength: maxFallbackLength, threads: false, edits: true },

    async deliver(notification, context) {
      const { previous } = notification;
      const { view, warnings } = toMessageView(notification);
      const fitted = toBlocks(view);
      const fallback = toFallback(notification);
      const content = {
        text: fallback.text,
        blocks: [...fitted.blocks],
        metadata: toMetadata(notification),
        parse: 'none' as const,
        unfurl_links: false, // a link out of a log must not be fetched by Slack
        unfurl_media: false,
      };
      const answer = await call(context, ({ chat }) =>
        previous === undefined
          ? chat.postMessage({ channel, mrkdwn: false, ...content }) // `mrkdwn` is about `text`, which is plain
          : chat.update({ channel: previous.destinationId ?? channel, ts: previous.messageId, ...content }),
      );
      return toReceipt(answer, [...warnings, ...fitted.warnings, ...fallback.warnings]);
    },

    async checkHealth(context) {
      const { response_metadata: metadata } = await call(context, ({ auth }) => auth.test());
      const scopes = metadata?.scopes;
      if (scopes === undefined || scopes.includes('chat:write')) return;
      throw new OpsError('authentication', 'The token lacks the scope chat:write.', { adapter: 'slack' });
    },
  };
}

/** What phones and screen readers show. Never empty: Slack would refuse it. */
function toFallback({ body, insight }: Notification): { text: string; warnings: readonly Warning[] } {
  const whole = escapeSlack(body.trim() || insight.title, 'text').trim() || 'CI';
  const text = shortenMarkup(whole, maxFallbackLength);
  const isCut = text !== whole;
  return {
    text,
    warnings: isCut ? [{ type: 'truncated', field: 'text', from: whole.length, to: text.length }] : [],
  };
}

function toMetadata({ id, transition }: Notification) {
  return { event_type: 'opsaicortex_notification', event_payload: { notification_id: id, transition } };
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
