import type { LogLine } from '../read/log-line.js';
import { createAlphabet } from '../rules/keyword-alphabet.js';
import { createKeywordTrie } from '../rules/keyword-trie.js';
import { colourEnd, plainTextEnd, plainTextStart } from './plain-text.js';
import { weakenKeyword } from './weaken-keyword.js';

/** Tells who wants to see a line: bit `i` is set when a keyword of reader `i` occurs. */
export interface WakeIndex {
  ofLine(line: LogLine): number;
  /** The same for a raw line that begins with `clock` bytes of time; -1 when it takes more to find the text in it. */
  ofBytes(bytes: Uint8Array, start: number, end: number, clock: number): number;
}

const TAB = 9;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const DELETE = 127;
const LINE_FEED = 10;
/** Bytes with which characters begin that are not shown. */
const rareLeads: readonly number[] = [0xc2, 0xe2, 0xef, 0xf3];
const SMALL_TEXT = 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII, too
const isAscii = /^[\x00-\x7f]*$/;

/**
 * Creates the index of at most 12 readers. All digits count as one and all wide gaps as two spaces, as in a line's shape: so all
 * lines of one shape give the same answer. A keyword that begins with `\n` stands at the beginning of a line. It is built when it
 * is used first: that takes many milliseconds.
 */
export function createWakeIndex(keywordsOf: readonly (readonly string[])[]): WakeIndex {
  let built: WakeIndex | undefined;
  const index = (): WakeIndex => {
    built ??= build(keywordsOf);
    return built;
  };
  return {
    ofLine: (line) => index().ofLine(line),
    ofBytes: (bytes, start, end, clock) => index().ofBytes(bytes, start, end, clock),
  };
}

function build(keywordsOf: readonly (readonly string[])[]): WakeIndex {
  // One character a byte, as in the log.
  const keywords = keywordsOf.map((words) => [...new Set([...new Set(words)].map(toByteString))]);
  const { size, classOf } = createAlphabet(['\n0 ', ...keywords.flat()]);
  const classes = Uint8Array.from({ length: 256 }, (_, byte) =>
    classOf(byte >= ZERO && byte <= NINE ? ZERO : byte),
  );
  const { step, entriesOf } = createKeywordTrie(keywords, size, classOf);
  const maskOf = Int32Array.from(entriesOf, (entries = []) =>
    entries.reduce((mask, entry) => mask | (1 << entry), 0),
  );
  const lineStart = step(0, classOf(LINE_FEED));
  const scratch = Buffer.alloc(SMALL_TEXT * 3);

  const scan = (bytes: Uint8Array, start: number, end: number, isRaw: boolean): number => {
    let mask = 0;
    let state = lineStart;
    let before = -1;
    let isWide = false;
    for (let position = start; position < end; position += 1) {
      // The indices are in range by construction; `| 0` spares the hot loop a check for undefined.
      const byte = (bytes[position] as number) | 0;
      const isDigit = byte >= ZERO && byte <= NINE;
      const value = isDigit ? ZERO : byte;
      if (value === before) {
        if (isDigit || (byte === SPACE && isWide)) continue;
        isWide = byte === SPACE;
      } else isWide = false;
      if (isRaw && (byte < SPACE || byte >= DELETE) && byte !== TAB) {
        const next = colourEnd(bytes, position, end);
        if (next < 0 && isRare(bytes, position)) return -1;
        if (next > 0) {
          position = next - 1;
          continue;
        }
      }
      before = value;
      state = step(state, (classes[byte] as number) | 0);
      mask |= (maskOf[state] as number) | 0;
    }
    return mask;
  };
  const scanText = (text: string): number => {
    const bytes = text.length > SMALL_TEXT ? Buffer.from(text) : scratch;
    return scan(bytes, 0, bytes === scratch ? scratch.write(text) : bytes.length, false);
  };

  return {
    ofLine: ({ text, marks }) => (marks === undefined ? scanText(text) : scanText(text) | scanText(marks)),
    ofBytes(bytes, start, end, clock) {
      const textStart = plainTextStart(bytes, start, end, clock);
      return textStart < 0 ? -1 : scan(bytes, textStart, plainTextEnd(bytes, textStart, end), true);
    },
  };
}

/** Whether a terminal may not show the character: control characters, marks of direction and the like. */
function isRare(bytes: Uint8Array, position: number): boolean {
  const byte = (bytes[position] as number) | 0;
  if (byte < DELETE + 1) return true;
  if (!rareLeads.includes(byte)) return false;
  const next = (bytes[position + 1] as number) | 0;
  // "–", "…" and "“" begin like marks of direction: those are common enough to be worth a look at the third byte.
  if (byte === 0xe2) return next === 0x80 ? isInvisible((bytes[position + 2] as number) | 0) : next === 0x81;
  return byte !== 0xc2 || next < 0xa0;
}

/** The third byte of U+200B to U+200F and U+202A to U+202E. */
function isInvisible(byte: number): boolean {
  return (byte >= 0x8b && byte <= 0x8f) || (byte >= 0xaa && byte <= 0xae);
}

function toByteString(keyword: string): string {
  const weakened = weakenKeyword(keyword);
  return isAscii.test(weakened) ? weakened : Buffer.from(weakened).toString('latin1');
}
