import { escapePlain, type Place } from '@opsaicortex/core/template';

/**
 * Makes an outside value safe in mrkdwn: Slack decodes `&amp;`, `&lt;` and `&gt;` and nothing else, and `<` is what
 * starts a mention or a link (https://docs.slack.dev/messaging/formatting-message-text).
 */
export function escapeSlack(value: string, place: Place): string {
  const plain = escapePlain(value);
  if (place === 'url') return escapeEntities(plain.replace(/[<>|\s]/g, encodeURIComponent));
  const text = escapeEntities(plain).replace(/`{3,}/g, toLookalikes);
  if (place === 'text') return text;
  // A code span cannot hold a backtick or a line feed.
  return place === 'code' && !/[`\n]/.test(text) ? `\`${text || ' '}\`` : `\`\`\`\n${text}\n\`\`\``;
}

function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** mrkdwn has no escape for its fence, so three backticks become three characters that only look alike. */
function toLookalikes(run: string): string {
  return 'ˋ'.repeat(run.length);
}
