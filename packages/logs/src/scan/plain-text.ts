import { byteKind, kindOfByte } from './byte-kind.js';

const TAB = 9;
const CARRIAGE_RETURN = 13;
const ESCAPE = 27;
const SPACE = 32;
const POINT = 46;
const COLON = 58;
const LETTER_S = 83;
const LETTER_Z = 90;
const BRACKET = 91;
/** Length of `2026-01-31T10:00:00`. */
const SECONDS = 19;
/** Length of that time with seven or nine digits of a second, `Z` and a space. */
const stampLengths: readonly number[] = [29, 31];

/**
 * Where the text of a raw line begins, for the two common cases: behind the time of GitHub's runner, whose length is
 * `clock`, or without any prefix. Gives -1 when it takes a closer look.
 */
export function plainTextStart(bytes: Uint8Array, start: number, end: number, clock: number): number {
  const text = start + clock;
  if (isStamp(bytes, start, clock)) {
    // Another prefix may follow on a second space.
    return bytes[text] === SPACE && isDigit(bytes, text + 1) ? -1 : text;
  }
  const first = bytes[start];
  if (first === BRACKET || first === LETTER_S) return -1;
  if (first === ESCAPE && bytes[start + 1] !== BRACKET) return -1;
  if (isDigit(bytes, start) && bytes[start + 2] === COLON) return -1;
  // Columns are told by tabs; what begins with one has no first column.
  return first === TAB || !hasTab(bytes, start, end) ? start : -1;
}

/** Where it ends: a line may end in `\r\n`. */
export function plainTextEnd(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}

/** Where the colour that begins at `position` ends; -1 when something else begins there. */
export function colourEnd(bytes: Uint8Array, position: number, end: number): number {
  if (bytes[position] !== ESCAPE || bytes[position + 1] !== BRACKET) return -1;
  let last = position + 2;
  // Parameters stand below the letters, whatever ends the sequence from "@" on.
  while (last < end && isParameter((bytes[last] as number) | 0)) last += 1;
  const closing = (bytes[last] as number) | 0;
  return last < end && closing >= 64 && closing <= 126 ? last + 1 : -1;
}

function isStamp(bytes: Uint8Array, start: number, clock: number): boolean {
  return (
    stampLengths.includes(clock) &&
    bytes[start + SECONDS] === POINT &&
    bytes[start + clock - 2] === LETTER_Z &&
    bytes[start + clock - 1] === SPACE
  );
}

function isParameter(byte: number): boolean {
  return byte >= 48 && byte <= 63;
}

function isDigit(bytes: Uint8Array, position: number): boolean {
  return kindOfByte[(bytes[position] as number) | 0] === byteKind.digit;
}

function hasTab(bytes: Uint8Array, start: number, end: number): boolean {
  for (let position = start; position < end; position += 1) if (bytes[position] === TAB) return true;
  return false;
}
