// AssemblyScript: compiled by scripts/compile-assembly.mjs into src/scan/line-shapes-module.ts.
// The shapes of lines as in src/scan/shape-of.ts, 16 bytes at a time. The caller lays out the memory (src/scan/assembly-line-shapes.ts):
// behind the last byte of a line stands a line feed, and 16 more bytes can be read.
import { clockLength, kindAt } from './clock-length';

/** Kinds of bytes, as in src/scan/byte-kind.ts. */
const SEPARATOR: i32 = 0;
const DIGIT: i32 = 2;
const HEX_LETTER: i32 = 4;
const HEX_WORD: i32 = 7;
const UUID_PART: i32 = 4;
const MAX_BYTES: i32 = 4096;
/** What stands in the hash for what differs between two lines of one shape. */
const NUMBER: u64 = 1;
const HEX: u64 = 2;
const GAP: u64 = 3;
const END: u64 = 4;

const LINE_FEED: u8 = 10;
const SPACE: u8 = 32;
const DASH: u8 = 45;
const ZERO: u8 = 48;

const KINDS: usize = 256;
/** As much is read at once. */
const READ_AHEAD: i32 = 32;
/** The note of a line: start, length, bytes that were cut. */
const NOTE_SHIFT: i32 = 4;
const LENGTH_AT: usize = 8;
const CUT_AT: usize = 12;
/** A slot of the table: shape, mark. */
const SLOT_SHIFT: i32 = 4;
const MARK_AT: usize = 8;

let ring: usize = 0;
let ringMask: i32 = 0;
let table: usize = 0;
let slotMask: i32 = 0;
let maxLineBytes: i32 = 0;
let used: i32 = 0;

let seed: u64 = 0;
let lowKey: u64 = 0;
let highKey: u64 = 0;
let factor: u64 = 0;

let clock: i32 = 0;
let shape: u64 = 0;
let slot: usize = 0;
/** The line at which `pass` stopped: its shape is known, and it is asked for next. */
let hashedStart: i32 = -1;
let newest: i32 = 0;

/**
 * Makes room for the notes of `ringSize` lines, for `slots` shapes (both powers of two), and for `bufferBytes` of lines.
 * Gives where those begin. The kinds of all bytes lie at 0.
 */
export function layOut(ringSize: i32, slots: i32, maxBytes: i32, bufferBytes: i32): i32 {
  ring = KINDS;
  ringMask = ringSize - 1;
  table = ring + ((<usize>ringSize) << NOTE_SHIFT);
  slotMask = slots - 1;
  maxLineBytes = maxBytes;
  const buffer = table + ((<usize>slots) << SLOT_SHIFT);
  const bytes = buffer + bufferBytes + READ_AHEAD;
  const missing = <i32>((bytes + 0xffff) >> 16) - memory.size();
  return missing > 0 && memory.grow(missing) < 0 ? -1 : <i32>buffer;
}

/** What hashes begin with and multiply by: 32 random bits each. */
export function seedWith(one: u32, two: u32, three: u32, four: u32, five: u32, six: u32): void {
  seed = ((<u64>one) << 32) | two;
  lowKey = three;
  highKey = four;
  factor = ((<u64>five) << 32) | six | 1;
}

/** Bytes of time in front of the line that was found last. */
export function foundClock(): i32 {
  return clock;
}

/** The shape of the line that was found last: 32 bits, and 21 more. */
export function lowShape(): u32 {
  return <u32>shape;
}

export function highShape(): u32 {
  return <u32>(shape >> 43);
}

export function newestLine(): i32 {
  return newest;
}

/** Notes the line after the newest one; `start` counts in the stream of kept bytes. */
export function note(start: f64, length: i32, cutBytes: i32): void {
  newest += 1;
  const at = noteOf(newest);
  store<f64>(at, start);
  store<i32>(at + LENGTH_AT, length);
  store<i32>(at + CUT_AT, cutBytes);
}

export function startOf(number: i32): f64 {
  return load<f64>(noteOf(number));
}

export function lengthOf(number: i32): i32 {
  return load<i32>(noteOf(number) + LENGTH_AT);
}

export function cutBytesOf(number: i32): i32 {
  return load<i32>(noteOf(number) + CUT_AT);
}

function noteOf(number: i32): usize {
  return ring + ((<usize>(number & ringMask)) << NOTE_SHIFT);
}

/** Notes all lines from `start` on whose shape has this `mark`; gives where the first other line begins, or the one that does not end before `end`. */
export function pass(start: i32, end: i32, origin: f64, mark: i32): i32 {
  let position = start;
  hashedStart = -1;
  while (position < end) {
    const lineEnd = lineEndFrom(position);
    if (lineEnd >= end || lineEnd - position > maxLineBytes) break;
    hashLine(position, lineEnd);
    const at = slotOf(shape);
    if (load<u64>(at) !== shape || load<i32>(at + MARK_AT) !== mark) {
      hashedStart = position;
      break;
    }
    note(origin + <f64>position, lineEnd - position, 0);
    position = lineEnd + 1;
  }
  return position;
}

/** Finds the shape of a line; gives its mark, 0 when it is new. A table that is half full forgets all. */
export function find(start: i32, end: i32): i32 {
  if (start !== hashedStart) hashLine(start, end);
  hashedStart = -1;
  slot = slotOf(shape);
  if (load<u64>(slot) === shape) return load<i32>(slot + MARK_AT);
  if (used * 2 > slotMask) {
    memory.fill(table, 0, (<usize>(slotMask + 1)) << SLOT_SHIFT);
    used = 0;
    slot = slotOf(shape);
  }
  used += 1;
  store<u64>(slot, shape);
  return 0;
}

/** Marks the shape that was found last. */
export function put(mark: i32): void {
  store<i32>(slot + MARK_AT, mark);
}

function slotOf(key: u64): usize {
  let index = <i32>(key >> 11) & slotMask;
  while (true) {
    const at = table + ((<usize>index) << SLOT_SHIFT);
    const found = load<u64>(at);
    if (found === key || found === 0) return at;
    index = (index + 1) & slotMask;
  }
}

function lineEndFrom(start: i32): i32 {
  let position = start;
  while (true) {
    const feeds = i8x16.bitmask(i8x16.eq(v128.load(position), i8x16.splat(LINE_FEED)));
    if (feeds !== 0) return position + ctz(feeds);
    position += 16;
  }
}

/** Puts a chunk of eight bytes into a hash. The product of two halves under secret keys makes it unpredictable. */
function mixed(hash: u64, chunk: u64): u64 {
  const product = ((chunk & 0xffff_ffff) ^ lowKey) * ((chunk >> 32) ^ highKey);
  return rotl((hash ^ product) * factor, 29);
}

/** Puts the bytes from `start` to `end` into a hash, and what stands behind them. */
function withLiteral(hash: u64, start: i32, end: i32, mask: u64): u64 {
  let result = hash;
  let position = start;
  while (position + 8 <= end) {
    result = mixed(result, load<u64>(position));
    position += 8;
  }
  const left = end - position;
  if (left > 0) result = mixed(result, load<u64>(position) & (<u64>-1 >> <u64>(64 - 8 * left)));
  return rotl((result ^ (mask | ((<u64>(end - start)) << 3))) * factor, 29);
}

/** How many digits stand at `position`. */
function digitsAt(position: i32): i32 {
  const bytes = v128.load(position);
  const others = ~i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(ZERO)), i8x16.splat(10)));
  return ctz(others | 0x1_0000);
}

/** How many digits and letters A to F stand at `position`; `stop` is the end of the line. */
function hexEndFrom(position: i32, stop: i32): i32 {
  let end = position;
  while (end < stop && (kindAt(end) & (DIGIT | HEX_LETTER)) !== 0) end += 1;
  return end;
}

/** The first digit or second space of a gap from `start` on; `stop` or more when there is none. */
function nextEvent(start: i32, stop: i32): i32 {
  let position = start;
  while (position < stop) {
    const bytes = v128.load(position);
    const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(ZERO)), i8x16.splat(10));
    const gaps = v128.and(
      i8x16.eq(bytes, i8x16.splat(SPACE)),
      i8x16.eq(v128.load(position + 1), i8x16.splat(SPACE)),
    );
    const events = i8x16.bitmask(v128.or(digits, gaps));
    if (events !== 0) return position + ctz(events);
    position += 16;
  }
  return stop;
}

function hashLine(start: i32, end: i32): void {
  clock = clockLength(start, end);
  const text = start + clock;
  const stop = min(end, text + MAX_BYTES);
  let hash = seed + <u64>clock;
  let literal = text;
  let position = text;
  /** Up to here no word is hexadecimal. */
  let plainEnd = text;
  while (true) {
    position = nextEvent(position, stop);
    if (position >= stop) break;
    if (load<u8>(position) === SPACE) {
      if (position + 1 >= stop) break;
      hash = withLiteral(hash, literal, position, GAP);
      while (position < stop && load<u8>(position) === SPACE) position += 1;
      literal = position;
      continue;
    }
    let digitsEnd = position + digitsAt(position);
    while (digitsEnd < stop && kindAt(digitsEnd) === DIGIT) digitsEnd += 1;
    digitsEnd = min(digitsEnd, stop);
    const before = position > literal ? kindAt(position - 1) : SEPARATOR;
    const behind = digitsEnd < stop ? kindAt(digitsEnd) : SEPARATOR;
    if (position >= plainEnd && (before === HEX_LETTER || (before === SEPARATOR && behind === HEX_LETTER))) {
      let wordStart = position;
      while (wordStart > literal && (kindAt(wordStart - 1) & (DIGIT | HEX_LETTER)) !== 0) wordStart -= 1;
      let wordEnd = hexEndFrom(digitsEnd, stop);
      const isWhole =
        (wordStart === text || kindAt(wordStart - 1) === SEPARATOR) &&
        (wordEnd === stop || kindAt(wordEnd) === SEPARATOR);
      if (isWhole && wordEnd - wordStart >= HEX_WORD) {
        hash = withLiteral(hash, literal, wordStart, HEX);
        // The parts of a UUID.
        while (wordEnd < stop && load<u8>(wordEnd) === DASH) {
          const partEnd = hexEndFrom(wordEnd + 1, stop);
          if (partEnd - wordEnd <= UUID_PART || (partEnd < stop && kindAt(partEnd) !== SEPARATOR)) break;
          hash = withLiteral(hash, wordEnd, wordEnd + 1, HEX);
          wordEnd = partEnd;
        }
        literal = wordEnd;
        position = wordEnd;
        continue;
      }
      plainEnd = wordEnd;
    }
    hash = withLiteral(hash, literal, position, NUMBER);
    literal = digitsEnd;
    position = digitsEnd;
  }
  // 0 is no shape: it marks what is free.
  shape = withLiteral(hash, literal, stop, END) | 1;
}
