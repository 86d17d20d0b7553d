/** How `shorten` counts and says what it left out. */
export interface ShortenOptions {
  /**
   * `lines` cuts at the end of a line where it can.
   * @default 'characters'
   */
  readonly unit?: 'characters' | 'lines' | undefined;
}

/**
 * Shortens a text to at most `maxLength` UTF-16 units and says what is missing (`… 214 more lines`).
 * Never splits a surrogate pair.
 */
export function shorten(
  text: string,
  maxLength: number,
  { unit = 'characters' }: ShortenOptions = {},
): string {
  if (text.length <= maxLength) return text;
  return (unit === 'lines' ? shortenLines(text, maxLength) : undefined) ?? shortenCharacters(text, maxLength);
}

/** The longest start of a text that is at most `maxLength` long and ends between two characters. */
export function cut(text: string, maxLength: number): string {
  const end = Math.max(0, Math.min(Math.floor(maxLength), text.length));
  const last = text.charCodeAt(end - 1);
  const splitsPair = end < text.length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? end - 1 : end);
}

function shortenLines(text: string, maxLength: number): string | undefined {
  const lineCount = text.split('\n').length;
  const reserve = moreLines(lineCount).length + 1;
  const end = text.lastIndexOf('\n', maxLength - reserve);
  if (end <= 0 || maxLength <= reserve) return undefined;
  const kept = text.slice(0, end);
  return `${kept}\n${moreLines(lineCount - kept.split('\n').length)}`;
}

function shortenCharacters(text: string, maxLength: number): string {
  const reserve = moreCharacters(text.length).length;
  if (maxLength < reserve * 2) return maxLength < 1 ? '' : `${cut(text, maxLength - 1)}…`;
  const kept = cut(text, maxLength - reserve);
  return kept + moreCharacters(text.length - kept.length);
}

function moreLines(count: number): string {
  return `… ${count.toLocaleString('en-US')} more ${count === 1 ? 'line' : 'lines'}`;
}

function moreCharacters(count: number): string {
  return `… ${count.toLocaleString('en-US')} more characters`;
}
