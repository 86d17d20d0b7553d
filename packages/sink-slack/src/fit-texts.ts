import type { Warning } from '@opsaicortex/core';

/** A text that wants into the message. */
export interface WantedText {
  readonly name: string;
  readonly text: string;
  /** What Slack allows for it alone. */
  readonly maxLength: number;
}

/** The texts that go into the message, and what was shortened. */
export interface FittedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: readonly Warning[];
}

/**
 * Slack refuses a message somewhere near 13,200 characters over all its blocks, and does not say how it counts
 * (https://github.com/slackapi/bolt-js/issues/2509). We count the JSON, which is the most that it can be.
 */
const maxMessageLength = 12_000;
/** Kept for each text that is still to come, so that none is crowded out. */
const reservedLength = 300;
/** The JSON around one text. */
const blockLength = 100;

/** Shortens the texts, which come in the order in which they matter, until all fit into one message. */
export function fitTexts(
  wanted: readonly WantedText[],
  usedLength: number,
  shortenText: (text: string, maxLength: number) => string,
): FittedTexts {
  const texts = new Map<string, string>();
  const warnings: Warning[] = [];
  let left = maxMessageLength - usedLength;
  for (const [index, { name, text, maxLength }] of wanted.entries()) {
    if (text === '') continue;
    const reserved = wanted.slice(index + 1).reduce((sum, next) => sum + reserveFor(next), 0);
    const room = left - reserved - blockLength;
    const fitted = fitText(text, maxLength, room, shortenText);
    if (fitted !== text)
      warnings.push({ type: 'truncated', field: name, from: text.length, to: fitted.length });
    texts.set(name, fitted);
    left -= jsonLength(fitted) + blockLength;
  }
  return { texts, warnings };
}

function reserveFor({ text }: WantedText): number {
  return text === '' ? 0 : Math.min(jsonLength(text), reservedLength) + blockLength;
}

function fitText(
  text: string,
  maxLength: number,
  room: number,
  shortenText: (text: string, maxLength: number) => string,
): string {
  let most = Math.min(maxLength, room);
  let fitted = shortenText(text, most);
  // JSON writes some characters as two or more.
  for (let over = jsonLength(fitted) - room; over > 0 && most > 1; over = jsonLength(fitted) - room) {
    most = Math.max(1, most - over);
    fitted = shortenText(text, most);
  }
  return fitted;
}

function jsonLength(text: string): number {
  return JSON.stringify(text).length;
}
