import { cleanText } from './clean-text.js';
import type { LogLine } from './log-line.js';
import { parseCommand } from './parse-command.js';
import { timestampLength } from './timestamp.js';

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const HASH = 35;
const COLON = 58;
const aboveAscii = /[\u0080-\u00ff]/;

/** Makes a readable line of a raw one (one character a byte), as `createLineSplitter` emits it. */
export function toLogLine(raw: string, cutBytes: number, number: number): LogLine {
  const line = number === 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(BYTE_ORDER_MARK.length) : raw;
  const prefix = timestampLength(line);
  const timestamp = prefix > 0 ? line.slice(0, 28) : undefined;
  const bytes = prefix > 0 ? line.slice(prefix) : line;
  let text = cleanText(aboveAscii.test(bytes) ? decodeUtf8(bytes, cutBytes > 0) : bytes);
  if (cutBytes > 0) text += ` … [${cutBytes} bytes cut]`;

  const first = text.charCodeAt(0);
  const command = first === HASH || first === COLON ? parseCommand(text) : undefined;
  return { number, text, timestamp, command };
}

function decodeUtf8(bytes: string, isCut: boolean): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return isCut ? text.replace(/\ufffd$/, '') : text;
}
