import { oneLine } from './one-line.js';

/** Untrusted text between quotation marks, short enough to stand inside a sentence. */
export function quoted(text: string, maxLength = 120): string {
  return `"${oneLine(text, maxLength)}"`;
}
