import { byteKind, kindOfByte } from './byte-kind.js';
import { shapeSeed } from './shape-seed.js';

const WORD = 2 ** 32;
/** How many bits of the second half fit beside the first one into an exact number. */
const UPPER_BITS = 0x1f_ffff;
const HEX = byteKind.digit | byteKind.hexLetter;
const HEX_WORD = 7;
const UUID_PART = 4;
const SPACE = 32;
const DASH = 45;
/** Longer lines do not become more telling. */
const MAX_BYTES = 4096;
/** They stand in the hash for what differs between two lines of one shape, and are no bytes. */
const NUMBER_MASK = 0x101;
const HEX_MASK = 0x102;
const GAP_MASK = 0x103;

/**
 * A number that two lines share when they differ only in numbers, in hashes and identifiers (hexadecimal words of
 * seven characters and more that have a digit, UUIDs), or in the width of a wide gap. It holds within one process.
 */
export function shapeOf(text: string): number {
  const bytes = Buffer.from(text.slice(0, MAX_BYTES));
  return shapeOfBytes(bytes, 0, bytes.length);
}

/** The same for `bytes` from `start` to `end`: two hashes side by side, small integers only, because every byte of a log comes by. */
export function shapeOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const { firstFactor, secondFactor } = shapeSeed;
  const stop = Math.min(end, start + MAX_BYTES) | 0;
  let first = shapeSeed.first;
  let second = shapeSeed.second;
  let position = start | 0;
  let hexEnd = -2;

  // Indices are in range by construction; `| 0` spares the loops a check for undefined.
  while (position < stop) {
    const wordStart = position;
    const wordFirst = first;
    const wordSecond = second;
    let wordKinds = 0;
    let value = 0;
    while (position < stop) {
      value = (bytes[position] as number) | 0;
      const kind = (kindOfByte[value] as number) | 0;
      if (kind === byteKind.separator) break;
      wordKinds |= kind;
      position = (position + 1) | 0;
      if (kind === byteKind.digit) {
        while (position < stop && kindOfByte[bytes[position] as number] === byteKind.digit)
          position = (position + 1) | 0;
        value = NUMBER_MASK;
      }
      first = Math.imul(first ^ value, firstFactor);
      second = Math.imul(second ^ value, secondFactor);
      // Without a rotation some strings collide whatever the factor is.
      second = (second << 13) | (second >>> 19);
    }
    if (isHexWord(wordKinds, position - wordStart, wordStart === hexEnd + 1)) {
      first = Math.imul(wordFirst ^ HEX_MASK, firstFactor);
      second = Math.imul(wordSecond ^ HEX_MASK, secondFactor);
      hexEnd = value === DASH ? position : -2;
    }
    while (position < stop) {
      value = (bytes[position] as number) | 0;
      if (kindOfByte[value] !== byteKind.separator) break;
      position = (position + 1) | 0;
      if (value === SPACE && position < stop && bytes[position] === SPACE) {
        value = GAP_MASK;
        while (position < stop && bytes[position] === SPACE) position = (position + 1) | 0;
      }
      first = Math.imul(first ^ value, firstFactor);
      second = Math.imul(second ^ value, secondFactor);
      second = (second << 13) | (second >>> 19);
    }
  }
  return ((second ^ (second >>> 15)) & UPPER_BITS) * WORD + (first >>> 0);
}

function isHexWord(kinds: number, length: number, followsHex: boolean): boolean {
  if ((kinds & byteKind.letter) !== 0 || kinds === 0) return false;
  return (kinds === HEX && length >= HEX_WORD) || (followsHex && length >= UUID_PART);
}
