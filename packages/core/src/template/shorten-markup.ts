import { cut, shorten } from './shorten.js';

/**
 * Shortens Markdown or Slack's mrkdwn like `shorten`, closes a block of code that would stay open, and splits
 * neither an entity (`&amp;`) nor an escape (`\*`).
 */
export function shortenMarkup(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const closing = '\n```';
  const note = `\n… ${text.length.toLocaleString('en-US')} more characters`;
  const room = maxLength - closing.length - note.length;
  if (room < 1) return shorten(text, maxLength);
  const kept = trimSplit(cutAtLine(text, room));
  const fence = openFence(kept);
  const missing = (text.length - kept.length).toLocaleString('en-US');
  return `${kept}${fence === undefined ? '' : `\n${fence}`}\n… ${missing} more characters`;
}

/** Prefers the end of a line when that costs less than a fifth of the room. */
function cutAtLine(text: string, room: number): string {
  const kept = cut(text, room);
  const end = kept.lastIndexOf('\n');
  return end > room * 0.8 ? kept.slice(0, end) : kept;
}

function trimSplit(text: string): string {
  const whole = text.replace(/&[a-z]{0,3}$/, '');
  const slashes = /\\{0,64}$/.exec(whole)?.[0].length ?? 0;
  return slashes % 2 === 1 ? whole.slice(0, -1) : whole;
}

/** The fence that is still open at the end, if one is. */
function openFence(text: string): string | undefined {
  let open: string | undefined;
  for (const [, fence = ''] of text.matchAll(/^[ \t]{0,8}(`{3,16})/gm)) {
    if (open === undefined) open = fence;
    else if (fence.length >= open.length) open = undefined;
  }
  return open;
}
