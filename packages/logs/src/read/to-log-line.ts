import { cleanText } from './clean-text.js';
import { readPrefix } from './line-prefix.js';
import type { LogLine } from './log-line.js';
import { parseCommand } from './parse-command.js';

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
const HASH = 35;
const COLON = 58;
const aboveAscii = /[\u0080-\u00ff]/;
const sectionMark = /\b(?:section_(?:start|end)|travis_(?:fold|time)):/;
const MAX_MARKS = 2000;

/** Makes a readable line of a raw one (one character a byte), as `createLineSplitter` emits it. */
export function toLogLine(raw: string, cutBytes: number, number: number): LogLine {
  const line = number === 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(BYTE_ORDER_MARK.length) : raw;
  const { length, timestamp, source } = readPrefix(line);
  const bytes = length > 0 ? line.slice(length) : line;
  let text = cleanText(aboveAscii.test(bytes) ? decodeUtf8(bytes, cutBytes > 0) : bytes);
  if (cutBytes > 0) text += ` … [${cutBytes} bytes cut]`;

  const first = text.charCodeAt(0);
  const command = first === HASH || first === COLON ? parseCommand(text) : undefined;
  const marks = marksOf(bytes);
  return {
    number,
    text,
    timestamp,
    command,
    ...(source !== undefined && { source: cleanText(decodeUtf8(source, false)) }),
    ...(marks !== undefined && { marks }),
  };
}

/** What a terminal overwrites: most of it is progress, but GitLab and Travis hide the borders of their sections there. */
function marksOf(bytes: string): string | undefined {
  const end = bytes.lastIndexOf('\r', bytes.length - 2);
  return end > 0 && sectionMark.test(bytes) ? bytes.slice(0, Math.min(end, MAX_MARKS)) : undefined;
}

function decodeUtf8(bytes: string, isCut: boolean): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return isCut ? text.replace(/\ufffd$/, '') : text;
}
