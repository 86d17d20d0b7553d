import type { Notification, Warning } from '@opsaicortex/core';
import { shortenMarkup, toMessageView } from '@opsaicortex/core/template';
import type { KnownBlock } from '@slack/web-api';
import { createBlocks } from './create-blocks.js';
import { escapeSlack } from './escape-slack.js';
import type { SlackTemplates } from './slack-templates.js';

/** Longest `text` beside the blocks. `chat.update` refuses more than 4,000 characters. */
export const maxTextLength = 3000;

/** Compiles the templates once, and turns notifications into what posting and editing have in common. */
export function createMessage(templates: SlackTemplates) {
  const toBlocks = createBlocks(templates);
  return (notification: Notification) => {
    const { view, warnings } = toMessageView(notification);
    const fitted = toBlocks(view);
    const fallback = toFallback(notification);
    const content = {
      text: fallback.text,
      blocks: [...fitted.blocks] satisfies KnownBlock[],
      metadata: toMetadata(notification),
      parse: 'none' as const,
      unfurl_links: false, // a link out of a log must not be fetched by Slack
      unfurl_media: false,
    };
    return { content, warnings: [...warnings, ...fitted.warnings, ...fallback.warnings] };
  };
}

/** What phones and screen readers show. Never empty: Slack would refuse it. */
function toFallback({ body, insight }: Notification): { text: string; warnings: readonly Warning[] } {
  const whole = escapeSlack(body.trim() || insight.title, 'text').trim() || 'CI';
  const text = shortenMarkup(whole, maxTextLength);
  const isCut = text !== whole;
  return {
    text,
    warnings: isCut ? [{ type: 'truncated', field: 'text', from: whole.length, to: text.length }] : [],
  };
}

function toMetadata({ id, transition }: Notification) {
  return { event_type: 'opsaicortex_notification', event_payload: { notification_id: id, transition } };
}
