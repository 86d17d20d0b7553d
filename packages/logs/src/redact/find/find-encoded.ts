import type { SecretSpan } from '../secret-rule.js';
import type { LongWord } from './long-words.js';

const run = /[A-Za-z0-9+/_-]{20,65536}={0,2}/g;
/** Four characters stand for three; the first of them is one of these when the first of those can be read. */
const looksEncoded = /^(?:[CDI-Za-f][A-Za-z0-9+/_-]{3}){5}/;
const MIN_READABLE = 0.95;

/** Finds base64 whose content has secrets in it, and `user:password` in base64. */
export function findEncoded(
  words: readonly LongWord[],
  hasSecrets: (decoded: string) => boolean,
): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  for (const word of words) {
    if (word.isPath || !word.hasBothCases) continue;
    for (const match of word.text.matchAll(run)) {
      const [value] = match;
      const decoded = looksEncoded.test(value) ? decode(value) : undefined;
      if (decoded === undefined || !hasSecrets(decoded)) continue;
      const start = word.start + match.index;
      const end = start + value.length;
      found.push({ kind: 'encoded-secret', start, end, value, isStrong: true, isVerified: false });
    }
  }
  return found;
}

/** The text that base64 stands for; nothing when it stands for bytes. */
function decode(value: string): string | undefined {
  const head = Buffer.from(value.slice(0, 24), 'base64').toString('latin1');
  if (!isReadable(head)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  return isReadable(decoded) ? decoded : undefined;
}

function isReadable(text: string): boolean {
  const readable = text.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0;
  return text.length > 0 && readable / text.length >= MIN_READABLE;
}
