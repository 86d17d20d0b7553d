const DASH = 45;
const COLON = 58;
const POINT = 46;
const SPACE = 32;
const LETTER_T = 84;
const LETTER_Z = 90;
const ZERO = 48;
const NINE = 57;
/** Length of `2026-01-31T10:00:00`. */
const SECONDS = 19;
const MAX_FRACTION = 10;

/** How many bytes of the line are a time that every line begins with; 0 when it does not. Skipping it makes hashing cheaper. */
export function clockLength(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < SECONDS || bytes[start + 4] !== DASH) return 0;
  const separator = bytes[start + 10];
  const isClock =
    (separator === LETTER_T || separator === SPACE) &&
    bytes[start + 7] === DASH &&
    bytes[start + 13] === COLON &&
    bytes[start + 16] === COLON;
  if (!isClock) return 0;
  let position = start + SECONDS;
  if (bytes[position] === POINT)
    position = digitsEnd(bytes, position + 1, Math.min(end, position + MAX_FRACTION));
  if (position < end && bytes[position] === LETTER_Z) position += 1;
  if (position < end && bytes[position] === SPACE) position += 1;
  return position - start;
}

function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  while (position < end && (bytes[position] ?? 0) >= ZERO && (bytes[position] ?? 0) <= NINE) position += 1;
  return position;
}
